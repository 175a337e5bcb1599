import type { Command } from '../src/discord/command.ts';
import { optionalText, requiredText } from '../src/discord/option.ts';
import { comparisonReply } from '../src/discord/replies/comparison/comparison.ts';
import { subjectNamed, suggestSubjects, suggestTopics, topicNamed } from '../src/discord/suggestions.ts';
import { LANGUAGE, SHARE } from './shared-options.ts';

/** Both, and the matter, stand in the buttons of the reply, which hold a hundred characters in all. */
const MAX_NAME = 100;

const FIRST = requiredText({
  name: 'first',
  description: 'An event or a topic',
  minLength: 2,
  maxLength: MAX_NAME,
  suggest: suggestSubjects,
});

const SECOND = requiredText({
  name: 'second',
  description: 'The event or the topic to set beside it',
  minLength: 2,
  maxLength: MAX_NAME,
  suggest: suggestSubjects,
});

const ABOUT = optionalText({
  name: 'about',
  description: 'Only what both say about this',
  maxLength: MAX_NAME,
  suggest: suggestTopics,
});

export const compareCommand: Command = {
  name: 'compare',
  description: 'Set two events or topics side by side, in quotes from the reports',
  options: [FIRST, SECOND, ABOUT, LANGUAGE, SHARE],
  isPublic: (input) => input(SHARE),
  run: (input, { search }) => {
    const { library } = search;
    return comparisonReply(
      {
        kind: 'comparison',
        subjects: [subjectNamed(library, input(FIRST)), subjectNamed(library, input(SECOND))],
        about: topicNamed(library, input(ABOUT) ?? ''),
        language: input(LANGUAGE) ?? 'auto',
        page: 0,
      },
      search,
    );
  },
};
