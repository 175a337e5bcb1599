import type { Passage } from '../report/report.ts';
import type { ReadWords } from '../text/known-words.ts';
import type { TextNumbers } from '../text/text-numbers.ts';
import { startsOf } from './count-terms.ts';
import { headingTerms } from './terms.ts';

/** The terms of each passage's heading, each once: those of passage i from `starts[i]` to `starts[i + 1]`. Plain data. */
export interface Headings {
  readonly starts: Int32Array;
  /** In a library their numbers in the passages' index; in a part of it those of their texts. */
  readonly terms: Int32Array;
}

export function readHeadings(passages: readonly Passage[], texts: TextNumbers, read?: ReadWords): Headings {
  const own = passages.map((passage) => texts.numbersOf(headingTerms(passage, read)));
  return { starts: startsOf(Int32Array.from(own, ({ length }) => length)), terms: joined(own) };
}

/**
 * @param parts one behind the other
 * @param termOf by the number of a text that of the term in the passages' index; -1 for none
 */
export function uniteHeadings(parts: readonly Headings[], termOf: (text: number) => number): Headings {
  const terms = joined(parts.map((part) => part.terms)).map((text) => {
    const number = termOf(text);
    return number === -1 ? NOT_INDEXED : number;
  });
  const lengths = parts.map(({ starts }) => starts.subarray(1).map((end, at) => end - (starts[at] ?? 0)));
  return { starts: startsOf(joined(lengths)), terms };
}

/** An index of what is asked alone lacks other terms. No question has this number: one that is nowhere has -1. */
const NOT_INDEXED = 2 ** 31 - 1;

/** The terms of one passage's heading. */
export function headingOf({ starts, terms }: Headings, passage: number): Int32Array {
  return terms.subarray(starts[passage], starts[passage + 1]);
}

function joined(all: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of all) {
    whole.set(each, at);
    at += each.length;
  }
  return whole;
}
