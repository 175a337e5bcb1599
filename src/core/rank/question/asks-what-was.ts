import type { Library } from '../../library/library.ts';
import { fold, words } from '../../text/words.ts';
import { WORD_WEIGHTS } from '../weights.ts';
import type { Period } from './period.ts';
import type { QuestionWord } from './question-words.ts';

/**
 * Whether a question asks for a period, and for nothing that its reports could say: "What happened in May 2022?", "¿Qué se
 * decidió en noviembre de 2020?". A word for what was done, which none of them holds, is no thing that they lack.
 */
export function asksWhatWas(text: string, asked: readonly QuestionWord[], period: Period, library: Library): boolean {
  const telling = asked.filter(({ weight, word }) => weight > WORD_WEIGHTS.light && !MEETING.test(fold(word)));
  const [done, other] = telling;
  if (done === undefined || other !== undefined) return done === undefined;
  const { passageIndex, passages } = library;
  const ways = [done, ...done.synonyms].flatMap(({ term }) => passageIndex.holding([term]));
  const isHeld = ways.some((each) => period.events.has(passages[each]?.event?.id ?? ''));
  const typed = words(text)
    .map(fold)
    .filter((word) => !period.words.has(word));
  const before = typed[typed.indexOf(fold(done.word)) - 1] ?? '';
  return !isHeld && typed.some((word) => WHAT.test(word)) && before !== 'what' && !BEFORE_NOUN.has(before);
}

/** By which people ask what there was, folded: English, German, French, Spanish, Italian, Dutch, Vietnamese, Japanese, Chinese. */
const WHAT = /^(?:what|was|qu|que|quoi|cosa|che|wat|gi|何|什么)$/;
/** What stands before a thing that is asked about, and before no verb. */
const BEFORE_NOUN = new Set(
  `the a an of about with for on at by any der die das den dem des ein eine einen einem uber von mit zu zum zur fur bei
   le la les l un une du d de sur avec pour el los las del sobre con para il lo gli i een het over van om ve`.split(
    /\s+/u,
  ),
);
/** What events are called besides EVENT. */
const MEETING =
  /^(?:treffen|veranstaltung|sitzung|reunion|seance|rencontre|evenement|evento|encuentro|sesion|勉強|会|会議|イベント)$/;

/** Folded words by which people ask for several periods beside each other. */
export const COMPARING =
  /^(?:compar|vergleich|unterschied|differen|diferen|confront|vergelijk|verschil|比較|違い)|^(?:entre|so|sanh|khac)$/;
