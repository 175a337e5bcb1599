import { EVENT } from '../../event/words/called-event.ts';
import { fold } from '../../text/words.ts';

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
