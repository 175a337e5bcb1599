import { copyNumbers } from '../../copies/find-copies.ts';
import { createUnitePostings, type NumberedIndex, numberTerms } from '../../index/compile-index.ts';
import type { LibraryPart } from './part.ts';

/** What is needed of parts of which numbers of texts are enough. */
export interface BesideParts {
  readonly parts: readonly Pick<LibraryPart, 'copies' | 'passageCounts'>[];
  /** How many texts there are. */
  readonly texts: number;
}

/** What nothing else of a library depends on, so that another core can put it together. Plain data. */
export interface Beside {
  /** See `LibraryData`. */
  readonly copyOf: Int32Array;
  readonly passageIndex: NumberedIndex;
}

export function uniteBeside({ parts, texts }: BesideParts): Beside {
  const counts = parts.map(({ passageCounts }) => passageCounts);
  return {
    copyOf: copyNumbers(parts.map(({ copies }) => copies)),
    passageIndex: createUnitePostings()(counts, numberTerms(counts, texts)),
  };
}
