import type {} from '@skyra/discord-components-core';
import { NOBODY } from './avatar.ts';

const names = ['blue', 'gray', 'green', 'orange', 'red', 'pink'] as const;

globalThis.$discordMessage = {
  avatars: { default: 'blue', ...Object.fromEntries(names.map((name) => [name, NOBODY])) },
};
