import { copyNumbers } from '../../copies/find-copies.ts';
import { type IndexData, numberTerms, type TermNumbers, unitePostings } from '../../index/compile-index.ts';
import type { TermCounts } from '../../index/count-terms.ts';
import type { LibraryPart } from './part.ts';

/** What is needed of parts of which numbers of texts are enough. */
export interface BesideParts {
  readonly parts: readonly Pick<LibraryPart, 'copies' | 'passageCounts' | 'reportCounts'>[];
  /** How many texts there are. */
  readonly texts: number;
}

/** What nothing else of a library depends on, so that another core can put it together. Plain data. */
export interface Beside {
  /** See `LibraryData`. */
  readonly copyOf: Int32Array;
  readonly passageIndex: Omit<IndexData, 'terms'>;
  readonly reportIndex: Omit<IndexData, 'terms'>;
}

/** The terms of the indexes of passages and of reports. */
export interface IndexTerms {
  readonly passages: TermNumbers;
  readonly reports: TermNumbers;
}

export function indexTerms({
  parts,
  texts,
}: Pick<BesideParts, 'texts'> & { readonly parts: readonly CountedPart[] }): IndexTerms {
  return { passages: numberTerms(passagesIn(parts), texts), reports: numberTerms(reportsIn(parts), texts) };
}

export function uniteBeside(beside: BesideParts): Beside {
  const { parts } = beside;
  const terms = indexTerms(beside);
  return {
    copyOf: copyNumbers(parts.map(({ copies }) => copies)),
    passageIndex: unitePostings(passagesIn(parts), terms.passages),
    reportIndex: unitePostings(reportsIn(parts), terms.reports),
  };
}

type CountedPart = Pick<LibraryPart, 'passageCounts' | 'reportCounts'>;

function passagesIn(parts: readonly CountedPart[]): readonly TermCounts[] {
  return parts.map(({ passageCounts }) => passageCounts);
}

function reportsIn(parts: readonly CountedPart[]): readonly TermCounts[] {
  return parts.map(({ reportCounts }) => reportCounts);
}
