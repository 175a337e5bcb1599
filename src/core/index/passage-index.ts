import MiniSearch, { type SearchResult } from 'minisearch';

/** What one document brings to the index: its fields as terms, already folded and stemmed, in order. */
export interface IndexedTerms {
  readonly id: string;
  readonly heading: readonly string[];
  readonly text: readonly string[];
  /** The event's name and the headings above. */
  readonly path: readonly string[];
}

/** A term of a question with its weight; 1 is a word as asked. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** An inverted index with BM25 scores. Immutable once built. */
export interface PassageIndex {
  /** Matches by document id, of the documents that hold at least one of the terms. */
  readonly search: (terms: readonly WeightedTerm[]) => ReadonlyMap<string, Match>;
}

export interface Match {
  /** Higher is better, the scale is arbitrary. */
  readonly score: number;
  /** The terms that the document holds. */
  readonly terms: readonly string[];
}

/**
 * MiniSearch's default d (0.5) favours documents that merely hold a word: 0 measured better on every collection
 * (docs/decisions/0002-ranking.md). k and b are Lucene's and the literature's usual values.
 */
const BM25 = { k: 1.2, b: 0.7, d: 0 };

/** A path is context, not content. */
const BOOST = { heading: 1, text: 1, path: 0.5 };

export function buildIndex(documents: readonly IndexedTerms[]): PassageIndex {
  const index = new MiniSearch<IndexedTerms>({
    fields: ['heading', 'text', 'path'],
    extractField: (document, field) => (field === 'id' ? document.id : termsOf(document, field).join(' ')),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => (term === '' ? null : term),
  });
  index.addAll(documents);
  return { search: (terms) => search(index, terms) };
}

function termsOf(document: IndexedTerms, field: string): readonly string[] {
  switch (field) {
    case 'heading':
      return document.heading;
    case 'text':
      return document.text;
    default:
      return document.path;
  }
}

function search(index: MiniSearch<IndexedTerms>, terms: readonly WeightedTerm[]): ReadonlyMap<string, Match> {
  if (terms.length === 0) return new Map();
  const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
  const results = index.search([...weights.keys()].join(' '), {
    combineWith: 'OR',
    prefix: false,
    fuzzy: false,
    boost: BOOST,
    bm25: BM25,
    boostTerm: (term) => weights.get(term) ?? 1,
  });
  return new Map(
    results.map((result) => [String(result.id), { score: withoutHalfTheMultiplier(result), terms: result.queryTerms }]),
  );
}

/**
 * MiniSearch multiplies a score by the number of question words that matched, which drowns BM25 in long questions;
 * without it, short ones lose. Its square root is the measured compromise.
 */
function withoutHalfTheMultiplier(result: SearchResult): number {
  return result.score / Math.sqrt(Math.max(1, result.queryTerms.length));
}
