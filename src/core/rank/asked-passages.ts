import { partition, uniqBy } from 'es-toolkit';
import { headingTerms } from '../index/terms.ts';
import type { Library } from '../library/library.ts';
import { isFactRole } from '../pack/roles.ts';
import type { Passage } from '../report/report.ts';
import { isOfPeriod } from './question/period.ts';
import type { Question } from './question/question.ts';
import { isOfRoot } from './question/question-words.ts';

/**
 * Numbers of the passages that are the part of a report which is asked for. What a period's events were is also said below headings
 * of a root with the question ("Decisions", for what was decided), else where their reports begin.
 */
export function askedPassages(library: Library, { role, period, words }: Question): readonly number[] {
  const { passages, passagesByRole } = library;
  const own = role === undefined ? [] : (passagesByRole.get(role) ?? []);
  if (role !== 'purpose' || period === undefined) return own;
  const isOf = isOfPeriod(library, period);
  // What it says is looked at last: of the others nothing need be read.
  const ofPeriod = [...passages.entries()].filter(
    ([number, passage]) => isOf(number) && !passage.report.isIndex && passage.blocks.length > 0,
  );
  // Many begin with a line that says when and where.
  const [facts, said] = partition(ofPeriod, ([, { roles }]) => roles.some(isFactRole));
  const isHeaded = ([, passage]: readonly [number, Passage]) =>
    headingTerms(passage).some((term) => words.some((word) => isOfRoot(term, word.term)));
  const best = uniqBy([...said.filter(isHeaded), ...said, ...facts], ([, { report }]) => report);
  return [...own, ...best.map(([number]) => number)];
}
