import { MAX_TERMS } from '../../index/passage-index.ts';
import type { Library } from '../../library/library.ts';
import { fold, words } from '../../text/words.ts';
import { WORD_WEIGHTS } from '../weights.ts';
import type { QuestionWord } from './question-words.ts';

const EVENT = '(?:events?|workshops?|sessions?|meetups?|talks?|reports?)';
const ENGLISH = new RegExp(
  `\\b(?:(?:which|what|how many|list|all|any)(?: of)?(?: the| all)* ${EVENT})\\b(?=.*\\b(?:cover|mention|discuss|talk|about|include|teach|speak|deal|touch|on|with|had|have))`,
);
const VIETNAMESE =
  /\b(?:(?:nhung |cac )?(?:su kien|buoi|bao cao|hoi thao|workshop) nao|(?:bao nhieu|may) (?:su kien|buoi|bao cao)|liet ke .*(?:su kien|buoi|bao cao))\b.*\b(?:noi|nhac|de cap|ve|co)\b/;

/** Whether a question asks which events are about something: all of them are the answer, not the best three. */
export function isCoverageQuestion(text: string): boolean {
  const folded = fold(text);
  return ENGLISH.test(folded) || VIETNAMESE.test(folded);
}

/** Folded words that belong to such an asking, besides the names for events. */
export const COVERAGE_WORDS: ReadonlySet<string> = new Set(
  `cover covered covers mention mentioned mentions discuss discussed talk talked about include included teach taught speak spoke deal touch touched
   event events workshop workshops session sessions meetup meetups talks report reports many
   noi nhac den de cap ve co su kien buoi bao cao hoi thao bao nhieu may liet ke`.split(/\s+/u),
);

/** So that no word has the sign bit of a mask. */
const MOST_WORDS = MAX_TERMS - 1;

const ASKS_WHAT_IT_IS = /^(what (was|were|is)|tell me)\b|^what did \w+ (do|see|hear|get)\b|\bla (su kien |buoi )?gi\b/;
/** "What is Amazon Bedrock?" asks for the service, "what was" and "what is the build week?" for the event. */
const SPEAKS_OF_EVENT =
  /\b(was|event|workshop|session|meetup|seminar|webinar|day|week|night|summit|kick ?off|bootcamp|hackathon|conference|challenge|series|su kien|buoi|hoi thao|chuong trinh)\b/;

/** Whether a question asks what an event was, and says nothing but words of its name: "what is the agentic AI build week?" */
export function asksForEvent(text: string, asked: readonly QuestionWord[], { nameIndex }: Library): boolean {
  const folded = fold(text);
  if (!ASKS_WHAT_IT_IS.test(folded) || !SPEAKS_OF_EVENT.test(folded)) return false;
  const telling = asked.filter(({ weight }) => weight > WORD_WEIGHTS.light).slice(0, MOST_WORDS);
  const all = 2 ** telling.length - 1;
  return telling.length > 1 && nameIndex.search(telling).held.some((mask) => mask === all);
}

const MEANING =
  /\b(stands? for|short for|abbreviat\w*|acronym|full (name|form)|mean(s|ing)?|(la )?viet tat|(ten )?day du|nghia la)\b/g;
/** Longer words are no acronyms. */
const MOST_LETTERS = 6;

/** The acronym that a question asks the meaning of ("what does RAG stand for?"), folded, without signs; undefined for none. */
export function acronymAskedFor(text: string, asked: readonly QuestionWord[]): string | undefined {
  const folded = fold(text);
  const rest = words(folded.replace(MEANING, ' '));
  if (rest.length === words(folded).length) return undefined;
  // "CI/CD" are two words.
  const letters = rest.filter((word) => asked.some((each) => fold(each.word) === word)).join('');
  return letters.length > 1 && letters.length <= MOST_LETTERS ? letters : undefined;
}
