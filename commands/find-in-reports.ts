import type { Command } from '../src/discord/command.ts';
import { answerReply } from '../src/discord/replies/answer.ts';

export const findInReportsCommand: Command = {
  kind: 'message',
  name: 'Find in reports',
  run: (text, { search }) => answerReply(search, text),
};
