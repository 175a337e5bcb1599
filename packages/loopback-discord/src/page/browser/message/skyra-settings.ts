import type {} from '@skyra/discord-components-core';
import { NOBODY } from './avatar.ts';

const names = ['blue', 'gray', 'green', 'orange', 'red', 'pink'] as const;
const avatars = Object.fromEntries(names.map((name) => [name, NOBODY]));

globalThis.$discordMessage = { avatars: { default: 'blue', ...avatars } };
// A default that is the name of another is looked up before that is set, and found on Discord's servers.
Object.assign(globalThis.$discordMessage.avatars ?? {}, { default: NOBODY });
