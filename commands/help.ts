import type { Command } from '../src/discord/command.ts';
import { helpReply } from '../src/discord/replies/help.ts';

export const helpCommand: Command = {
  name: 'help',
  description: 'What can be asked, with examples from the reports',
  options: [],
  run: (_input, { search }) => helpReply(search),
};
