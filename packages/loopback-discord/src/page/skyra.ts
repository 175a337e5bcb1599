// The first import sets what the others read while they load: without it Skyra's avatars come from Discord's servers.
import './skyra-settings.ts';
import '@skyra/discord-components-core/discord-messages.js';
import '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-author-info.js';
import '@skyra/discord-components-core/discord-verified-author-tag.js';
import '@skyra/discord-components-core/discord-reply.js';
import '@skyra/discord-components-core/discord-command.js';
import '@skyra/discord-components-core/discord-mention.js';
import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import './skyra-styles.ts';
