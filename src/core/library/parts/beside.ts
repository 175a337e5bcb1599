import { copyNumbers } from '../../copies/find-copies.ts';
import { createUnitePostings, type NumberedIndex, numberTerms } from '../../index/compile-index.ts';
import type { LibraryPart } from './part.ts';

/** What is needed of parts of which numbers of texts are enough. */
export interface BesideParts {
  readonly parts: readonly Pick<LibraryPart, 'copies' | 'reportCounts'>[];
  /** How many texts there are. */
  readonly texts: number;
}

/** What nothing else of a library depends on, so that another core can put it together. Plain data. */
export interface Beside {
  /** See `LibraryData`. */
  readonly copyOf: Int32Array;
  readonly reportIndex: NumberedIndex;
}

export function uniteBeside({ parts, texts }: BesideParts): Beside {
  const counts = parts.map(({ reportCounts }) => reportCounts);
  return {
    copyOf: copyNumbers(parts.map(({ copies }) => copies)),
    reportIndex: createUnitePostings()(counts, numberTerms(counts, texts)),
  };
}
