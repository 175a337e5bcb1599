import type { Command } from '../src/discord/command.ts';
import { showAnswer } from '../src/discord/replies/show-answer.ts';

export const findInReportsCommand: Command = {
  kind: 'message',
  name: 'Find in reports',
  run: (text, { search }) => showAnswer(search, text),
};
