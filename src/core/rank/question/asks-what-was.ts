import type { Library } from '../../library/library.ts';
import type { Language } from '../../text/language.ts';
import { fold, words } from '../../text/words.ts';
import { WORD_WEIGHTS } from '../weights.ts';
import { isOfPeriod, type Period } from './period.ts';
import type { QuestionWord } from './question-words.ts';

interface Asked {
  readonly text: string;
  readonly language: Language;
  readonly words: readonly QuestionWord[];
}

/**
 * Whether a question asks for a period, and for nothing that its reports could say: "What happened in May 2022?", "¿Qué se
 * decidió en noviembre de 2020?". A verb for what was done, which none of them holds, is no thing that they lack.
 * @param words those of the period weigh little.
 */
export function asksWhatWas({ text, language, words: asked }: Asked, period: Period, library: Library): boolean {
  const telling = asked.filter(({ weight, word }) => weight > WORD_WEIGHTS.light && !MEETING.test(fold(word)));
  const [done] = telling;
  const last = telling.at(-1);
  if (done === undefined || last === undefined) return true;
  // A Vietnamese word is mostly two syllables.
  if (telling.length > (language === 'vi' ? 2 : 1) || !/^[\p{Ll}\p{Lo}]/u.test(done.word)) return false;
  const { passageIndex } = library;
  const isOf = isOfPeriod(library, period);
  const isHeld = ({ term, synonyms }: QuestionWord) =>
    [term, ...synonyms.map((each) => each.term)].flatMap((each) => passageIndex.holding([each])).some(isOf);
  const typed = words(text).filter((word) => !period.words.has(fold(word)));
  const before = typed.slice(0, typed.indexOf(done.word)).map(fold);
  const behind = typed.slice(typed.indexOf(last.word) + 1).map(fold);
  if (telling.every(isHeld) || BEFORE_NOUN.has(before.at(-1) ?? '')) return false;
  if (language === 'vi') return /^(?:da|duoc|se)$/.test(before.at(-1) ?? '') && behind.join(' ') === 'gi';
  const what = language === 'en' ? /^what$/ : WHAT;
  return before.slice(0, 2).some((word) => what.test(word)) && behind.every((word) => IN.test(word));
}

/** By which people ask what there was, folded: German, French, Spanish, Italian, Dutch, Japanese. */
const WHAT = /^(?:was|qu|que|quoi|cosa|che|wat|何)$/;
/** What is left of "in May" without the month, and the endings of a Japanese verb. */
const IN = /^(?:in|im|of|during|en|em|a|au|nel|\p{Script=Hiragana}+)$/u;
/** What stands before a thing that is asked about, and before no verb. "What pizza" asks for one, "it rained" whether it did. */
const BEFORE_NOUN = new Set(
  `what it the a an of about with for on at by to in any der die das den dem des ein eine einen einem uber von mit zu zum zur
   fur bei le la les l un une du d de sur avec pour el los las del sobre con para il lo gli i een het over van om`.split(
    /\s+/u,
  ),
);
/** What events are called besides EVENT. */
const MEETING =
  /^(?:treffen|veranstaltung|sitzung|reunion|seance|rencontre|evenement|evento|encuentro|sesion|勉強|会|会議|イベント)$/;

/** Folded words by which people ask for several periods beside each other. */
export const COMPARING =
  /^(?:compar|vergleich|unterschied|differen|diferen|confront|vergelijk|verschil|比較|違い)|^(?:entre|so|sanh|khac)$/;
