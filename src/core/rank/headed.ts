import type { Library } from '../library/library.ts';
import type { Passage } from '../report/report.ts';
import { analyze } from '../text/analyze.ts';
import type { Question } from './question/question.ts';
import { isCarrying } from './question/question-word.ts';

/**
 * The share of what a question says, by weight and rarity, that a passage's own heading holds: who writes "Security
 * Foundation & IAM" above a section says what it is about, where others mention IAM by the way.
 * @returns takes a passage; 0 to 1.
 */
export function headedBy({ words }: Question, { vocabulary }: Library): (passage: Passage) => number {
  const carrying = words.filter(isCarrying);
  const worths = new Map(carrying.map(({ term, weight }) => [term, weight * vocabulary.idf(term)]));
  const all = [...worths.values()].reduce((sum, worth) => sum + worth, 0);
  return (passage) => {
    if (all === 0) return 0;
    let held = 0;
    for (const term of headingTerms(passage)) held += worths.get(term) ?? 0;
    return held / all;
  };
}

/** A heading is read once, not for each question. */
const KNOWN = new WeakMap<Passage, ReadonlySet<string>>();

function headingTerms(passage: Passage): ReadonlySet<string> {
  const known = KNOWN.get(passage);
  if (known !== undefined) return known;
  const { section, lead, report } = passage;
  const terms = new Set(analyze(`${section.heading}\n${lead ?? ''}`, report.textLanguage).map(({ term }) => term));
  KNOWN.set(passage, terms);
  return terms;
}
