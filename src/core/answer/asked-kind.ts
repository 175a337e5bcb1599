import { sumBy, takeWhile } from 'es-toolkit';
import { headingOf } from '../index/headings.ts';
import type { Library } from '../library/library.ts';
import type { Question } from '../rank/question/question.ts';
import { isCarrying, type QuestionWord } from '../rank/question/question-words.ts';
import type { Hit } from '../rank/rank.ts';
import { blocksText } from '../report/parsed-report.ts';
import { analyze } from '../text/analyze.ts';
import { fold, words } from '../text/words.ts';

/** Words by which people ask for one of a kind, folded: English, Vietnamese, German, French, Spanish, Portuguese, Italian. */
const ASKING_FOR_KIND =
  /^(what|which|nao|gi|welche[rsmn]?|quel(le)?s?|que|cual(es)?|qual|quais|quale|quali|cuant[oa]s?|quant[oaie]s?|combien)$/;

/**
 * The words that name the kind of thing asked for ("what temperature", "which glue"), where no report holds them: an
 * answer says 93 degrees, or contact cement, and need not say that it is one.
 */
export function askedKind({ text, words: asked }: Question): readonly QuestionWord[] {
  const typed = words(text);
  const from = typed.findIndex((word) => ASKING_FOR_KIND.test(fold(word))) + 1;
  const kind =
    from === 0 ? [] : takeWhile(typed.slice(from), (typedWord) => asked.some(({ word }) => word === typedWord));
  return asked.filter(({ word, known, akin }) => !known && akin.length === 0 && kind.includes(word));
}

/**
 * How much of a question a passage holds that answers it. Where the question names a kind, the passage's heading has to
 * say that it is about nothing else, and its text to go on in words of the question: the kind is not missing then.
 */
export function answeredShare(question: Question, library: Library): (hit: Hit) => number {
  const kind = askedKind(question);
  if (kind.length === 0) return ({ coverage }) => coverage;
  const { vocabulary, headings, passageIndex } = library;
  const asked = new Set(question.words.map(({ term }) => term));
  const numbers = new Set(Array.from(asked, passageIndex.numberOf));
  const worth = (all: readonly QuestionWord[]) => sumBy(all, ({ term, weight }) => weight * vocabulary.idf(term));
  const kept = 1 - worth(kind) / worth(question.words.filter(isCarrying));
  return ({ passage, number, coverage }) => {
    const heading = headingOf(headings, number);
    const text = analyze(blocksText(passage.blocks), passage.report.textLanguage);
    const isHeaded = heading.length > 0 && heading.every((term) => numbers.has(term));
    return kept > 0 && isHeaded && text.some(({ term }) => asked.has(term)) ? coverage / kept : 0;
  };
}
