// The first import sets what the others read while they load: without it Skyra's avatars come from Discord's servers.
import './skyra-settings.ts';
import '@skyra/discord-components-core/discord-messages.js';
import '@skyra/discord-components-core/discord-verified-author-tag.js';
import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';

const sheet = new CSSStyleSheet();
// Skyra's greys and its mention in the light theme are too faint (WCAG 2.2, 1.4.3), and on a phone each pixel beside the text counts.
sheet.replaceSync(`
  .discord-message-timestamp, .discord-message-edited { color: var(--muted) !important; }
  :host(discord-author-info) .discord-author-username { color: var(--strong); }
  .discord-author-avatar img { cursor: default; }
  .discord-replied-message-username, .discord-replied-message-content { color: var(--text) !important; opacity: 1 !important; }
  :host(discord-command), :host(discord-reply) { color: var(--muted) !important; }
  .discord-slash-command-name, .discord-slash-command-name span { color: var(--strong) !important; }
  .discord-slash-command-name { background-color: rgb(88 101 242 / 20%) !important; }
  :host(discord-mention[light-theme]:not(:hover)) { color: #4752c4; }
  @media (width < 500px) { .discord-author-avatar { margin-right: 10px; } }
`);
for (const element of [DiscordAuthorInfo, DiscordCommand, DiscordMention, DiscordMessage, DiscordReply])
  element.elementStyles.push(sheet);
