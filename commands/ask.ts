import type { Command } from '../src/discord/command.ts';
import { optionalText, requiredText } from '../src/discord/option.ts';
import { MAX_QUESTION_CHARACTERS } from '../src/discord/replies/answer.ts';
import { questionReply } from '../src/discord/replies/question.ts';
import { findEvent, idIn, suggestEvents } from '../src/discord/suggestions.ts';
import { LANGUAGE, SHARE } from './shared-options.ts';

const QUESTION = requiredText({
  name: 'question',
  description: 'What do you want to know? A few words are enough',
  minLength: 3,
  maxLength: MAX_QUESTION_CHARACTERS,
});

const EVENT = optionalText({
  name: 'event',
  maxLength: 100,
  description: 'Look in the reports of this event only',
  suggest: suggestEvents,
});

export const askCommand: Command = {
  name: 'ask',
  description: 'Find the passages of the event reports that answer a question',
  options: [QUESTION, EVENT, LANGUAGE, SHARE],
  isPublic: (input) => input(SHARE),
  isSameForAll: true,
  run: async (input, { search }) => {
    const asked = input(EVENT);
    const event = asked === undefined ? undefined : findEvent(search.library, asked);
    const reply = await questionReply(search, input(QUESTION), {
      language: input(LANGUAGE) ?? 'auto',
      event: event?.id,
    });
    const isUnknown = asked !== undefined && event === undefined && reply.kind === 'answer';
    return isUnknown ? { ...reply, unknownEvent: idIn(asked, 'e') === undefined ? asked : '' } : reply;
  },
};
