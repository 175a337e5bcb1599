import type { Command } from '../src/discord/command.ts';
import { requiredText } from '../src/discord/option.ts';
import { digestReply } from '../src/discord/replies/digest.ts';
import { suggestSubjects } from '../src/discord/suggestions.ts';
import { LANGUAGE, SHARE } from './shared-options.ts';

const ABOUT = requiredText({
  name: 'about',
  description: 'A topic, such as a service or a practice, or an event',
  minLength: 2,
  // It stands in the buttons of the reply, which hold a hundred characters in all.
  maxLength: 80,
  suggest: suggestSubjects,
});

export const topicCommand: Command = {
  name: 'topic',
  description: 'Sum up in quotes what the event reports say about a topic',
  options: [ABOUT, LANGUAGE, SHARE],
  isPublic: (input) => input(SHARE),
  isSameForAll: true,
  run: (input, { search }) =>
    digestReply({ kind: 'digest', about: input(ABOUT), language: input(LANGUAGE) ?? 'auto', page: 0 }, search),
};
