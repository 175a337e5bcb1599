import type { Command } from '../src/discord/command.ts';
import { questionReply } from '../src/discord/replies/question.ts';

export const findInReportsCommand: Command = {
  kind: 'message',
  name: 'Find in reports',
  run: (text, { search }) => questionReply(search, text),
};
