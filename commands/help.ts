import type { Command } from '../src/discord/command.ts';
import { showHelp } from '../src/discord/replies/show-help.ts';

export const helpCommand: Command = {
  name: 'help',
  description: 'What can be asked, with examples from the reports',
  options: [],
  isPublic: () => false,
  run: (_input, { search }) => showHelp(search),
};
