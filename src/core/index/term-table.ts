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
  const encoder = new TextEncoder();
  const starts = new Int32Array(terms.length + 1);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(terms.length * 2 + 1)));
  const encoded = terms.map((term) => encoder.encode(term));
  for (const [number, { length }] of encoded.entries()) starts[number + 1] = (starts[number] ?? 0) + length;
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  for (const [number, term] of encoded.entries()) {
    bytes.set(term, starts[number]);
    let slot = hashText(terms[number] ?? '') % slots.length;
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = number + 1;
  }
  return { bytes, starts, slots };
}

/** A function that gives the number of a term; -1 where it is not in the table. */
export function openTermTable({ bytes, starts, slots }: TermTable): (term: string) => number {
  const encoder = new TextEncoder();
  const isAt = (number: number, term: Uint8Array): boolean => {
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start !== term.length) return false;
    return term.every((byte, at) => bytes[start + at] === byte);
  };
  return (term) => {
    let slot = hashText(term) % slots.length;
    if (slots[slot] === 0) return -1;
    const asked = encoder.encode(term);
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (isAt(held - 1, asked)) return held - 1;
      slot = (slot + 1) % slots.length;
    }
    return -1;
  };
}
