import { sumBy } from 'es-toolkit';
import { hashText } from '../text/hash-text.ts';

/** Terms and their numbers, from 0, in arrays that threads can share: no text is made to look one up. Plain data. */
export interface TermTable {
  /** All terms in UTF-8, one behind the other: term i from `starts[i]` to `starts[i + 1]`. */
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  /** By a hash of its text, the number of a term and one more; 0 for none. Who finds the place taken stands behind. */
  readonly slots: Int32Array;
}

/** @param terms each once; they get their places as numbers */
export function toTermTable(terms: readonly string[]): TermTable {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(terms.length * SLOTS_OF_TERM + 1)));
  return withTerms({ bytes: new Uint8Array(), starts: new Int32Array(1), slots }, terms);
}

/**
 * A table with more terms, which get the numbers behind its own.
 * @param terms each once, none in the table
 * @returns undefined where it has no room for them
 */
export function addTerms({ bytes, starts, slots }: TermTable, terms: readonly string[]): TermTable | undefined {
  if ((starts.length - 1 + terms.length) * SLOTS_OF_TERM >= slots.length) return undefined;
  return withTerms({ bytes, starts, slots: slots.slice() }, terms);
}

/** At least so many: fuller tables take more steps. */
const SLOTS_OF_TERM = 2;

/** @param before its slots are changed */
function withTerms(before: TermTable, terms: readonly string[]): TermTable {
  const encoder = new TextEncoder();
  const { slots } = before;
  const size = before.starts.length - 1;
  const starts = new Int32Array(size + terms.length + 1);
  starts.set(before.starts);
  let end = before.bytes.length;
  const bytes = new Uint8Array(end + sumBy(terms, ({ length }) => length) * MOST_BYTES);
  bytes.set(before.bytes);
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? '';
    end += writePlain(term, bytes, end) ? term.length : encoder.encodeInto(term, bytes.subarray(end)).written;
    starts[size + at + 1] = end;
    let slot = hashText(term) % slots.length;
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = size + at + 1;
  }
  return { bytes: bytes.slice(0, end), starts, slots };
}

/** UTF-8 has no more for a UTF-16 unit. */
const MOST_BYTES = 3;

/** Writes a text of ASCII, as most terms are. An encoder takes longer for a short one than it takes to write it. */
function writePlain(text: string, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > MOST_PLAIN) return false;
    bytes[start + at] = unit;
  }
  return true;
}

const MOST_PLAIN = 0x7f;

/** A function that gives the term of a number. */
export function termsOf({ bytes, starts }: TermTable): (number: number) => string {
  const decoder = new TextDecoder();
  return (number) => decoder.decode(bytes.subarray(starts[number], starts[number + 1]));
}

/** A function that gives the number of a term; -1 where it is not in the table. */
export function openTermTable({ bytes, starts, slots }: TermTable): (term: string) => number {
  const encoder = new TextEncoder();
  const isEncodedAt = (start: number, end: number, term: Uint8Array): boolean =>
    end - start === term.length && term.every((byte, at) => bytes[start + at] === byte);
  const isAt = (number: number, term: string): boolean => {
    const [start, end] = [starts[number] ?? 0, starts[number + 1] ?? 0];
    for (let at = 0; at < term.length; at += 1) {
      const unit = term.charCodeAt(at);
      // To encode a short text takes longer than all else.
      if (unit > MOST_PLAIN) return isEncodedAt(start, end, encoder.encode(term));
      if (bytes[start + at] !== unit) return false;
    }
    return end - start === term.length;
  };
  return (term) => {
    let slot = hashText(term) % slots.length;
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (isAt(held - 1, term)) return held - 1;
      slot = (slot + 1) % slots.length;
    }
    return -1;
  };
}
