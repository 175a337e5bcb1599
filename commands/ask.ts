import { ask } from '../src/core/answer/answer.ts';
import { countReports } from '../src/core/library.ts';
import type { Command } from '../src/discord/command.ts';
import { requiredText } from '../src/discord/options.ts';
import { LANGUAGE, SHARE } from './shared-options.ts';

const QUESTION = requiredText({
  name: 'question',
  description: 'What do you want to know? A few words are enough',
  minLength: 3,
  maxLength: 300,
});

export const askCommand: Command = {
  name: 'ask',
  description: 'Find the passages of the event reports that answer a question',
  options: [QUESTION, LANGUAGE, SHARE],
  isPublic: (input) => input(SHARE),
  run: (input, { library }) => ({
    kind: 'answer',
    answer: ask(library, input(QUESTION), { language: input(LANGUAGE) ?? 'auto' }),
    reportCount: countReports(library),
  }),
};
