import type { Command } from '../src/discord/command.ts';
import { keptReply } from '../src/discord/replies/asked/kept.ts';

export const privacyCommand: Command = {
  name: 'privacy',
  description: 'What is kept here, and what of it is yours',
  options: [],
  run: (_input, { kept }) => keptReply(kept, 'member'),
};
