import { type ChangedCopies, copyNumbersAfter } from '../../copies/copies-after.ts';
import { type IndexData, weighed } from '../../index/compile-index.ts';
import { type IndexCounts, joinCounts, numberTerms, type Piece, type TermNumbers } from '../../index/index-counts.ts';

/** What is needed of parts of which numbers of texts are enough. */
export interface BesideParts {
  /** Of passages. */
  readonly copies: ChangedCopies;
  readonly pieces: IndexPieces;
  /** How many texts there are. */
  readonly texts: number;
}

/** What both indexes are put together of: what is new, and what is left of the last ones. */
export type IndexPieces = Both<readonly Piece[]>;

/** One for each index. */
export interface Both<Each> {
  readonly passages: Each;
  readonly reports: Each;
}

/** What nothing else of a library depends on, so that another core can put it together. Plain data. */
export interface Beside {
  /** See `LibraryData`. */
  readonly copyOf: Int32Array;
  readonly passageIndex: Omit<IndexData, 'terms'>;
  readonly reportIndex: Omit<IndexData, 'terms'>;
  /** What the next ones can be put together of. */
  readonly counts: Both<IndexCounts>;
}

export function indexTerms({ passages, reports }: IndexPieces, texts: number): Both<TermNumbers> {
  return { passages: numberTerms(passages, texts), reports: numberTerms(reports, texts) };
}

export function uniteBeside({ copies, pieces, texts }: BesideParts): Beside {
  const copyOf = copyNumbersAfter(copies);
  const terms = indexTerms(pieces, texts);
  const counts = {
    passages: joinCounts(pieces.passages, terms.passages),
    reports: joinCounts(pieces.reports, terms.reports),
  };
  return {
    copyOf,
    passageIndex: weighed(counts.passages),
    reportIndex: weighed(counts.reports),
    counts,
  };
}
