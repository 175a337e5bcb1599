import { MAX_TERMS } from '../../index/passage-index.ts';
import type { Library } from '../../library/library.ts';
import { fold } from '../../text/words.ts';
import { isCarrying, LIGHT_WEIGHT, NAME_WEIGHT, type QuestionWord } from './question-word.ts';

type Names = Pick<Library, 'nameIndex'>;

/** So that no word has the sign bit of a mask. */
const MOST_WORDS = MAX_TERMS - 1;

const ASKS_WHAT_IT_IS = /^(what (was|were|is)|tell me)\b|^what did \w+ (do|see|hear|get)\b|\bla (su kien |buoi )?gi\b/;
/** "What is Amazon Bedrock?" asks for the service, "what was" and "what is the build week?" for the event. */
const SPEAKS_OF_EVENT =
  /\b(was|event|workshop|session|meetup|seminar|webinar|day|week|night|summit|kick ?off|bootcamp|hackathon|conference|challenge|series|su kien|buoi|hoi thao|chuong trinh)\b/;

/** Whether a question asks what an event was, and says nothing but words of its name: "what is the agentic AI build week?" */
export function asksForEvent(text: string, asked: readonly QuestionWord[], { nameIndex }: Names): boolean {
  const folded = fold(text);
  if (!ASKS_WHAT_IT_IS.test(folded) || !SPEAKS_OF_EVENT.test(folded)) return false;
  const telling = asked.filter(({ weight }) => weight > LIGHT_WEIGHT).slice(0, MOST_WORDS);
  const all = 2 ** telling.length - 1;
  return telling.length > 1 && nameIndex.search(telling).held.some((mask) => mask === all);
}

/**
 * Whether two neighbouring words that carry a question stand in the name of one event ("the guest at build week"), or one
 * that is no common word does ("the gifts at CloudThinker").
 */
export function namesEvent(asked: readonly QuestionWord[], { nameIndex }: Names): boolean {
  const first = asked.slice(0, MOST_WORDS);
  const signs = first.flatMap((word, at) => {
    const next = first[at + 1];
    return [
      ...(word.weight >= NAME_WEIGHT ? [1 << at] : []),
      ...(isCarrying(word) && next !== undefined && isCarrying(next) ? [3 << at] : []),
    ];
  });
  return signs.length > 0 && nameIndex.search(first).held.some((mask) => signs.some((sign) => (mask & sign) === sign));
}
