import { digest } from '../src/core/digest/digest.ts';
import type { Command } from '../src/discord/command.ts';
import { requiredText } from '../src/discord/options.ts';
import { LANGUAGE, SHARE } from './shared-options.ts';

const ABOUT = requiredText({
  name: 'about',
  description: 'A topic, such as a service or a practice',
  minLength: 2,
  maxLength: 100,
});

export const topicCommand: Command = {
  name: 'topic',
  description: 'Sum up in quotes what the event reports say about a topic',
  options: [ABOUT, LANGUAGE, SHARE],
  isPublic: (input) => input(SHARE),
  run: (input, { library }) => ({
    kind: 'digest',
    digest: digest(library, input(ABOUT), { language: input(LANGUAGE) ?? 'auto' }),
  }),
};
