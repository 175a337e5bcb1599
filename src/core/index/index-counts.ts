import { sortBy, sumBy, uniq } from 'es-toolkit';
import { FIELDS, startsOf, type TermCounts } from './count-terms.ts';
import { firstFrom } from './lists.ts';
import { sharedNarrow } from './narrow.ts';

const WIDTH = FIELDS.length;

/** How often all documents of an index hold each term. What is large of it is in memory that threads share. */
export interface IndexCounts extends TermCounts {
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  readonly counts: Int32Array;
  readonly lengths: Int32Array;
}

/** Some documents that were counted together, one behind the other. */
export interface Piece {
  readonly counts: TermCounts;
  /** The number of the first of them, and of the one behind the last. */
  readonly from: number;
  readonly to: number;
}

export function wholeOf(counts: TermCounts): Piece {
  return { counts, from: 0, to: counts.size };
}

/** The terms of an index in the order of their numbers. */
export interface TermNumbers {
  /** By the number of a term that of its text. */
  readonly texts: Int32Array;
  /** By the number of a text that of the term; -1 for one that is none. */
  readonly of: Int32Array;
  /** Where the postings of each term begin, and where the last ones end. */
  readonly starts: Int32Array;
}

/**
 * Numbers the terms that some document holds: those of whatever has most of them first, in its order. That is the index before, where
 * only some documents are new.
 * @param size how many texts there are
 */
export function numberTerms(pieces: readonly Piece[], size: number): TermNumbers {
  const held = new Int32Array(size);
  for (const piece of pieces) {
    const { terms } = piece.counts;
    for (let own = 0; own < terms.length; own += 1) {
      const text = terms[own] ?? 0;
      held[text] = (held[text] ?? 0) + endIn(piece, own) - startIn(piece, own);
    }
  }
  const of = new Int32Array(size).fill(-1);
  const texts = new Int32Array(size);
  let count = 0;
  for (const { terms } of sortBy(uniq(pieces.map(({ counts }) => counts)), [({ terms }) => -terms.length])) {
    for (const text of terms) {
      if (of[text] !== -1 || held[text] === 0) continue;
      of[text] = count;
      texts[count] = text;
      count += 1;
    }
  }
  const numbered = texts.slice(0, count);
  return { texts: numbered, of, starts: startsOf(numbered.map((text) => held[text] ?? 0)) };
}

/** The counts of all these documents, numbered one piece after the other. @param terms see `numberTerms` */
export function joinCounts(pieces: readonly Piece[], { texts, of, starts }: TermNumbers): IndexCounts {
  const { counts, numbersIn } = distinctCounts(pieces);
  const postings = starts.at(-1) ?? 0;
  const documents = new Int32Array(new SharedArrayBuffer(postings * Int32Array.BYTES_PER_ELEMENT));
  const countsOf = sharedNarrow(postings, counts.length / WIDTH);
  const size = sumBy(pieces, ({ from, to }) => to - from);
  const lengths = new Int32Array(size * WIDTH);
  /** By the number of a text, where its next posting comes. */
  const next = new Int32Array(of.length);
  for (const [term, text] of texts.entries()) next[text] = starts[term] ?? 0;
  const widened = createWidened();
  let before = 0;
  for (const piece of pieces) {
    const { counts: own, from, to } = piece;
    addPostings(piece, widened(own), before - from, numbersIn(own), next, { documents, countsOf });
    lengths.set(own.lengths.subarray(from * WIDTH, to * WIDTH), before * WIDTH);
    before += to - from;
  }
  return { size, terms: texts, starts, documents, countsOf, counts: Int32Array.from(counts), lengths };
}

/** @param shift from the numbers of the piece's documents to those of all */
function addPostings(
  piece: Piece,
  { documents: own, countsOf: ownCounts }: Widened,
  shift: number,
  numbers: Int32Array,
  next: Int32Array,
  { documents, countsOf }: Pick<IndexCounts, 'documents' | 'countsOf'>,
): void {
  const { terms } = piece.counts;
  for (let term = 0; term < terms.length; term += 1) {
    const text = terms[term] ?? 0;
    const end = endIn(piece, term);
    let place = next[text] ?? 0;
    for (let at = startIn(piece, term); at < end; at += 1, place += 1) {
      documents[place] = (own[at] ?? 0) + shift;
      countsOf[place] = numbers[ownCounts[at] ?? 0] ?? 0;
    }
    next[text] = place;
  }
}

interface Widened {
  readonly documents: Int32Array;
  readonly countsOf: TermCounts['countsOf'];
}

/**
 * A function that gives a part's arrays as arrays of one type: a loop over those of all parts takes longer where their types differ.
 * The next part has the same ones.
 */
function createWidened() {
  let documents = new Int32Array();
  let countsOf = new Int32Array();
  return (part: TermCounts): Widened => {
    // What is left of an index is large, and is not copied.
    if (part.documents instanceof Int32Array) return { documents: part.documents, countsOf: part.countsOf };
    const { length } = part.documents;
    if (documents.length < length) [documents, countsOf] = [new Int32Array(2 * length), new Int32Array(2 * length)];
    documents.set(part.documents);
    countsOf.set(part.countsOf);
    return { documents, countsOf };
  };
}

/** Where the postings of one of its terms begin in a piece. */
function startIn({ counts: { starts, documents }, from }: Piece, term: number): number {
  const start = starts[term] ?? 0;
  return from === 0 ? start : firstFrom(from, documents, start, starts[term + 1] ?? 0);
}

/** Where they end. */
function endIn({ counts: { starts, documents, size }, to }: Piece, term: number): number {
  const end = starts[term + 1] ?? 0;
  return to === size ? end : firstFrom(to, documents, starts[term] ?? 0, end);
}

/** What documents of several pieces have in common, once. */
function distinctCounts(pieces: readonly Piece[]) {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const numbersOf = (own: TermCounts['counts']): Int32Array => {
    return Int32Array.from({ length: own.length / WIDTH }, (_, number) => {
      const fields = own.subarray(number * WIDTH, (number + 1) * WIDTH);
      const key = Array.from(fields).reduce((before, count) => before * 2 ** 16 + count, 0);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      counts.push(...fields);
      numbers.set(key, numbers.size);
      return numbers.size - 1;
    });
  };
  const all = new Map(pieces.map(({ counts: own }) => [own, numbersOf(own.counts)]));
  return {
    /** Of each field, those of each number behind the other. */
    counts,
    /** By the numbers of a piece. */
    numbersIn: (own: TermCounts): Int32Array => all.get(own) ?? new Int32Array(),
  };
}
