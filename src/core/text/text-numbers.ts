/** Texts, each with a number of its own, from 0, in the order in which they come: so that what counts them counts numbers. */
export type TextNumbers = ReturnType<typeof createTextNumbers>;

/** @param packed the first, see `packTexts` */
export function createTextNumbers(packed = '') {
  const texts: string[] = unpackTexts(packed);
  const known = new Map<string, number>();
  for (const [number, text] of texts.entries()) known.set(text, number);
  const numberOf = (text: string): number => {
    const number = known.get(text);
    if (number !== undefined) return number;
    known.set(text, texts.length);
    return texts.push(text) - 1;
  };
  return {
    numberOf,
    numbersOf: (all: readonly string[]): Int32Array => Int32Array.from(all, numberOf),
    /** A function that puts the numbers of these texts in the place of those that they have in their own order. */
    renumber: (all: readonly string[]): ((own: Int32Array) => Int32Array) => {
      const numbers = Int32Array.from(all, (text) => known.get(text) ?? numberOf(cutLoose(text)));
      return (own) => {
        for (let at = 0; at < own.length; at += 1) own[at] = numbers[own[at] ?? 0] ?? 0;
        return own;
      };
    },
    /** -1 for a text that has none. */
    find: (text: string): number => known.get(text) ?? -1,
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
