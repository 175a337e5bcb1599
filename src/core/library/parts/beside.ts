import { copyNumbers } from '../../copies/find-copies.ts';
import { type NumberedIndex, numberTerms, type TermNumbers, unitePostings } from '../../index/compile-index.ts';
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
  readonly passageIndex: NumberedIndex;
  readonly reportIndex: NumberedIndex;
}

/** The terms of the index of passages: headings name them by the same numbers. @param texts how many there are */
export function passageTerms(parts: readonly Pick<LibraryPart, 'passageCounts'>[], texts: number): TermNumbers {
  return numberTerms(
    parts.map(({ passageCounts }) => passageCounts),
    texts,
  );
}

export function uniteBeside({ parts, texts }: BesideParts): Beside {
  const ofPassages = parts.map(({ passageCounts }) => passageCounts);
  const ofReports = parts.map(({ reportCounts }) => reportCounts);
  return {
    copyOf: copyNumbers(parts.map(({ copies }) => copies)),
    passageIndex: unitePostings(ofPassages, passageTerms(parts, texts)),
    reportIndex: unitePostings(ofReports, numberTerms(ofReports, texts)),
  };
}
