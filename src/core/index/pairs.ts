import { type KnownWord, type ReadWords, readWords } from '../text/known-words.ts';
import { fold } from '../text/words.ts';

/** Two words that stand side by side, with a space or a hyphen between them, as written. */
export type Pair = readonly [string, string];

/** A pair as one word, folded. */
export function asOneWord([first, second]: Pair): string {
  return fold(first) + fold(second);
}

/** Whether two words may be one. */
export type IsPair = (first: KnownWord, second: KnownWord) => boolean;

/** See `wordPairsIn`. */
export function pairsIn(text: string): readonly Pair[] {
  return wordPairsIn(text, readWords).map(([first, second]) => [first.written, second.written]);
}

/**
 * The pairs of a text whose two words could be one. Parts of two letters are words of their own ("in put") without a hyphen.
 * @param isPair says of words that stand side by side whether they are looked for
 */
export function wordPairsIn(
  text: string,
  read: ReadWords,
  isPair: IsPair = () => true,
): readonly (readonly [KnownWord, KnownWord])[] {
  const all = read(text);
  const isLookedFor = (word: KnownWord, at: number): boolean => {
    const before = all[at - 1];
    return before !== undefined && isPair(before, word);
  };
  // Most texts have none, and are not looked at twice.
  if (!all.some(isLookedFor)) return [];
  const plain = text.normalize('NFC');
  const pairs: (readonly [KnownWord, KnownWord])[] = [];
  let end = 0;
  let before: KnownWord | undefined;
  for (const word of all) {
    const start = plain.indexOf(word.written, end);
    const between = plain.slice(end, start);
    end = start + word.written.length;
    if (before !== undefined && isApart(before, between, word) && isPair(before, word)) pairs.push([before, word]);
    before = word;
  }
  return pairs;
}

function isApart({ written: first }: KnownWord, between: string, { written: second }: KnownWord): boolean {
  return between === '-' || (between === ' ' && Math.min(first.length, second.length) >= FEWEST_LETTERS);
}

const FEWEST_LETTERS = 3;
