import type { TextNumbers } from '../text/text-numbers.ts';
import { type Narrow, narrow } from './narrow.ts';

/** What one document brings to the index: its fields as terms, already folded and stemmed, in order. */
export interface IndexedTerms {
  readonly heading: readonly string[];
  readonly text: readonly string[];
  /** The event's name and the headings above. */
  readonly path: readonly string[];
}

export const FIELDS = ['heading', 'text', 'path'] as const;
const WIDTH = FIELDS.length;

/**
 * How often some documents hold each term. Documents are numbered in the order given, from 0; the documents of term i
 * stand from `starts[i]` to `starts[i + 1]`, in ascending order.
 */
export interface TermCounts {
  /** Number of documents. */
  readonly size: number;
  /** Numbers of their texts. */
  readonly terms: Int32Array;
  readonly starts: Narrow;
  readonly documents: Narrow;
  /** For each of `documents`, the number of its place among `counts`. */
  readonly countsOf: Narrow;
  /** How often each of FIELDS holds a term; of what documents and terms have in common, once. */
  readonly counts: Narrow;
  /** For each document, the length of each of FIELDS. */
  readonly lengths: Narrow;
}

/** Counts the terms of all fields; '' is none. */
export function countTerms(documents: readonly IndexedTerms[], texts: TextNumbers): TermCounts {
  const { postings, numbers, add } = createPostings();
  const lengths = new Int32Array(documents.length * WIDTH);
  for (const [document, fields] of documents.entries()) {
    for (const [field, name] of FIELDS.entries()) {
      // See `lengthOf`.
      let length = fields[name].includes('') ? 1 : 0;
      for (const term of fields[name]) if (term !== '' && add(term, document, field)) length += 1;
      lengths[document * WIDTH + field] = Math.max(1, length);
    }
  }
  return {
    size: documents.length,
    terms: texts.numbersOf([...numbers.keys()]),
    ...byTerm(postings, numbers.size),
    lengths: narrow(lengths),
  };
}

function createPostings() {
  const numbers = new Map<string, number>();
  /** In the order in which they come. */
  const postings: Postings = { terms: [], documents: [], counts: [] };
  /** By the number of a term, its last posting. */
  const latest: number[] = [];
  const postingOf = (term: string, document: number): number => {
    const number = numbers.get(term) ?? numbers.size;
    const last = latest[number];
    if (last === undefined) numbers.set(term, number);
    else if (postings.documents[last] === document) return last;
    for (let field = 0; field < WIDTH; field += 1) postings.counts.push(0);
    postings.documents.push(document);
    const posting = postings.terms.push(number) - 1;
    latest[number] = posting;
    return posting;
  };
  return {
    postings,
    /** By term. */
    numbers,
    /** @returns whether it is the first in this field of the document */
    add: (term: string, document: number, field: number): boolean => {
      const place = postingOf(term, document) * WIDTH + field;
      const before = postings.counts[place] ?? 0;
      postings.counts[place] = Math.min(before + 1, MOST);
      return before === 0;
    },
  };
}

interface Postings {
  readonly terms: number[];
  readonly documents: number[];
  /** Of each field. */
  readonly counts: number[];
}

/** What sixteen bits hold. */
const MOST = 65_535;

/** Counting sort: the postings of a term keep their order. */
function byTerm(postings: Readonly<Postings>, terms: number): Omit<TermCounts, 'size' | 'terms' | 'lengths'> {
  const held = new Int32Array(terms);
  for (const term of postings.terms) held[term] = (held[term] ?? 0) + 1;
  const starts = startsOf(held);
  const next = starts.slice();
  const documents = new Int32Array(postings.documents.length);
  const countsOf = new Int32Array(postings.documents.length);
  const { numberOf, counts } = distinctCounts(postings.counts);
  for (const [posting, term] of postings.terms.entries()) {
    const place = next[term] ?? 0;
    next[term] = place + 1;
    documents[place] = postings.documents[posting] ?? 0;
    countsOf[place] = numberOf(posting);
  }
  return { starts: narrow(starts), documents: narrow(documents), countsOf: narrow(countsOf), counts: narrow(counts) };
}

/** @param all of each field, one posting behind the other */
function distinctCounts(all: readonly number[]) {
  const radix = 1 + all.reduce((most, count) => Math.max(most, count), 0);
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  return {
    /** Of each field, those of each number behind the other; full when each posting has its number. */
    counts,
    numberOf: (posting: number): number => {
      let key = 0;
      for (let at = posting * WIDTH; at < (posting + 1) * WIDTH; at += 1) key = key * radix + (all[at] ?? 0);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      for (let at = posting * WIDTH; at < (posting + 1) * WIDTH; at += 1) counts.push(all[at] ?? 0);
      numbers.set(key, numbers.size);
      return numbers.size - 1;
    },
  };
}

/** Where the postings of each term begin, and where the last ones end. @param held how many each has */
export function startsOf(held: Int32Array): Int32Array {
  const starts = new Int32Array(held.length + 1);
  for (const [term, count] of held.entries()) starts[term + 1] = (starts[term] ?? 0) + count;
  return starts;
}

/** The length of a field: the number of its different terms, as MiniSearch has it, never 0. */
export function lengthOf(terms: readonly string[]): number {
  return Math.max(1, new Set(terms).size);
}
