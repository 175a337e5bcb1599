import { matchTopics } from '../src/core/library/topics.ts';
import type { Command } from '../src/discord/command.ts';
import { requiredSearch } from '../src/discord/options.ts';
import { suggestEvents } from '../src/discord/replies/events.ts';
import { suggestionValue } from '../src/discord/replies/ids.ts';
import { showDigest } from '../src/discord/replies/show-digest.ts';
import { LANGUAGE, SHARE } from './shared-options.ts';

/** Events below the topics that fit: of Discord's 25 places, some stay theirs. */
const MAX_TOPICS = 18;

const ABOUT = requiredSearch({
  name: 'about',
  description: 'A topic, such as a service or a practice, or an event',
  minLength: 2,
  // It stands in the buttons of the reply, which hold a hundred characters in all.
  maxLength: 80,
  suggest: (typed, { search: { library } }) => [
    ...matchTopics(library, typed)
      .slice(0, MAX_TOPICS)
      .map(({ id, name, reports }) => ({ value: suggestionValue('t', id), name, reports })),
    ...suggestEvents(library, typed),
  ],
});

export const topicCommand: Command = {
  name: 'topic',
  description: 'Sum up in quotes what the event reports say about a topic',
  options: [ABOUT, LANGUAGE, SHARE],
  isPublic: (input) => input(SHARE),
  run: (input, { search }) =>
    showDigest({ kind: 'digest', about: input(ABOUT), language: input(LANGUAGE) ?? 'auto', page: 0 }, search),
};
