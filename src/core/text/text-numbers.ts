import { hashText } from './hash-text.ts';

/** Texts, each with a number of its own, from 0, in the order in which they come: so that what counts them counts numbers. */
export type TextNumbers = ReturnType<typeof createTextNumbers>;

/** Texts by their numbers, ready to be looked up. Plain data. */
export interface KnownTexts {
  /** See `packTexts`. */
  readonly packed: string;
  /**
   * By a hash of its text, the number of a text and one more; 0 for none. Who finds the place taken stands behind. Of half a million it
   * is there at once: a map is made in a tenth of a second.
   */
  readonly slots: Int32Array;
}

/** @param first each once */
export function toKnownTexts(first: readonly string[]): KnownTexts {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(first.length * 2 + 1)));
  for (const [number, text] of first.entries()) slots[slotOf(text, first, slots)] = number + 1;
  return { packed: packTexts(first), slots };
}

/** The slot of a text, or the one where it would stand. */
function slotOf(text: string, texts: readonly string[], slots: Int32Array): number {
  let slot = hashText(text) % slots.length;
  for (let held = slots[slot] ?? 0; held !== 0 && texts[held - 1] !== text; held = slots[slot] ?? 0) {
    slot = (slot + 1) % slots.length;
  }
  return slot;
}

const NO_TEXTS = toKnownTexts([]);

/** @param first those that come before all others */
export function createTextNumbers({ packed, slots }: KnownTexts = NO_TEXTS) {
  const texts: string[] = unpackTexts(packed);
  const findFirst = (text: string): number => (slots[slotOf(text, texts, slots)] ?? 0) - 1;
  /** The others. */
  const known = new Map<string, number>();
  const find = (text: string): number => known.get(text) ?? findFirst(text);
  const add = (text: string): number => {
    known.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const numberOf = (text: string): number => {
    const number = find(text);
    return number === -1 ? add(text) : number;
  };
  return {
    numberOf,
    numbersOf: (all: readonly string[]): Int32Array => Int32Array.from(all, numberOf),
    /** A function that puts the numbers of these texts in the place of those that they have in their own order. */
    renumber: (all: readonly string[]): ((own: Int32Array) => Int32Array) => {
      const numbers = Int32Array.from(all, (text) => {
        const number = find(text);
        return number === -1 ? add(cutLoose(text)) : number;
      });
      return (own) => {
        for (let at = 0; at < own.length; at += 1) own[at] = numbers[own[at] ?? 0] ?? 0;
        return own;
      };
    },
    /** -1 for a text that has none. */
    find,
    textOf: (number: number): string => texts[number] ?? '',
    /** How many there are. */
    size: (): number => texts.length,
    /** See `unpackTexts`. */
    packed: (): string => packTexts(texts),
  };
}

/** A long text that was cut out of another one holds all of that in memory: V8 copies short ones only. */
function cutLoose(text: string): string {
  return text.length < LONG ? text : structuredClone(text);
}

/** What V8 calls `SlicedString::kMinLength`. */
const LONG = 13;

/** As one text many are sent and kept at a fraction of what they take. */
export function packTexts(texts: readonly string[]): string {
  return texts.map((text) => text + END).join('');
}

/** Texts in the order of their numbers. */
export function unpackTexts(packed: string): string[] {
  return packed.split(END).slice(0, -1);
}

/** No text of a report holds it: Markdown puts another character in its place. */
const END = '\0';
