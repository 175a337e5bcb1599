import { range } from 'es-toolkit';
import { hashFrom, hashText } from '../text/hash-text.ts';
import { createWordReader, type KnownWord, type ReadWords, readWords } from '../text/known-words.ts';
import { createTextNumbers, type TextNumbers } from '../text/text-numbers.ts';
import { fold } from '../text/words.ts';

/** Two words that stand side by side, with a space or a hyphen between them, as written. */
export type Pair = readonly [string, string];

/** Words that some reports write together and others apart, folded and together: "webassembly" for "web assembly". */
export type Joins = ReadonlyMap<string, Pair>;

export function findJoins(texts: readonly string[]): Joins {
  const numbers = createTextNumbers();
  return createFindJoins(numbers)([spell(() => texts, [], numbers)]);
}

/** Some texts, and what has to be known of them to see whether joins of theirs have changed. Words are numbers of texts. */
export interface SpelledTexts {
  readonly texts: () => readonly string[];
  /** Folded. */
  readonly words: Int32Array;
  /** Words of names, folded, that have other spellings but make no joins. */
  readonly others: Int32Array;
  /** Hashes of words that stand side by side, as one. */
  readonly neighbours: Uint32Array;
}

/** @param names have other spellings but make no joins */
export function spell(
  texts: () => readonly string[],
  names: readonly string[],
  { numbersOf }: TextNumbers,
): SpelledTexts {
  const all = new Set<string>();
  const neighbours = new Set<number>();
  const read = createWordReader();
  for (const text of texts()) {
    let before: KnownWord | undefined;
    for (const word of read(text)) {
      all.add(word.folded);
      if (before !== undefined) neighbours.add(hashAsOne(before, word));
      before = word;
    }
  }
  const others = new Set(names.flatMap(read).map(({ folded }) => folded));
  return {
    texts,
    words: numbersOf([...all]),
    others: numbersOf([...others]),
    neighbours: Uint32Array.from(neighbours),
  };
}

function hashAsOne(first: KnownWord, second: KnownWord): number {
  return hashFrom(first.hash, second.folded);
}

/**
 * A function that finds the joins of texts that come in parts. It remembers those of each part, and looks at its texts again only
 * where other words of its neighbours are written together now (but for two that share a hash, one in four billion).
 */
export function createFindJoins(numbers: TextNumbers): (parts: readonly SpelledTexts[]) => Joins {
  const known = new WeakMap<SpelledTexts, { readonly matched: string; readonly joins: Joins }>();
  return (parts) => {
    const isWritten = new Uint8Array(numbers.size());
    for (const part of parts) for (const word of part.words) isWritten[word] = 1;
    const hashes = new Set<number>();
    for (const [word, is] of isWritten.entries()) if (is === 1) hashes.add(hashText(numbers.textOf(word)));
    const together = { has: (word: string): boolean => isWritten[numbers.find(word)] === 1 };
    const joins = parts.map((part) => {
      const matched = part.neighbours.filter((hash) => hashes.has(hash));
      const key = matched.join();
      const last = known.get(part);
      const own = last?.matched === key ? last.joins : joinsAmong(part.texts(), together, new Set(matched));
      known.set(part, { matched: key, joins: own });
      return own;
    });
    return new Map(joins.flatMap((own) => [...own]));
  };
}

/** @param matched hashes of words that stand side by side and are written together elsewhere */
function joinsAmong(texts: readonly string[], together: Words, matched: ReadonlySet<number>): Joins {
  const read = createWordReader();
  const isMatched = writtenTogether(together, matched);
  const pairs = texts.flatMap((text) => pairsIn(text, isMatched, read));
  return new Map(pairs.map((pair) => [joined(pair), pair]));
}

/** Whether two words may be one. */
type IsPair = (first: KnownWord, second: KnownWord) => boolean;

/**
 * The pairs of a text whose two words could be one. Parts of two letters are words of their own ("in put") without a hyphen.
 * @param isPair says of words that stand side by side whether they are looked for
 */
export function pairsIn(text: string, isPair: IsPair = () => true, read: ReadWords = readWords): readonly Pair[] {
  const all = read(text);
  const isLookedFor = (word: KnownWord, at: number): boolean => {
    const before = all[at - 1];
    return before !== undefined && isPair(before, word);
  };
  // Most texts have none, and are not looked at twice.
  if (!all.some(isLookedFor)) return [];
  const plain = text.normalize('NFC');
  let end = 0;
  return all.flatMap((word, at): readonly Pair[] => {
    const start = plain.indexOf(word.written, end);
    const between = plain.slice(end, start);
    end = start + word.written.length;
    const [first, second] = [all[at - 1]?.written ?? '', word.written];
    const isApart = between === '-' || (between === ' ' && Math.min(first.length, second.length) >= FEWEST_LETTERS);
    return isApart && isLookedFor(word, at) ? [[first, second]] : [];
  });
}

const FEWEST_LETTERS = 3;

/** Joins as they are looked up. */
export interface AskedJoins {
  /** Whether some report writes the two together. */
  readonly isPair: IsPair;
  /** The pair that a word, folded, is written as elsewhere. */
  readonly get: (word: string) => Pair | undefined;
}

export function askJoins(joins: Joins): AskedJoins {
  const hashes = new Set([...joins.keys()].map(hashText));
  return { isPair: writtenTogether(joins, hashes), get: (word) => joins.get(word) };
}

/** @param hashes of all these words, or of some. */
type Words = Pick<ReadonlySet<string>, 'has'>;

function writtenTogether(words: Words, hashes: ReadonlySet<number>): IsPair {
  return (first, second) => hashes.has(hashAsOne(first, second)) && words.has(first.folded + second.folded);
}

/** The words, folded and together, that are not the same joins by both. */
export function changedJoins(one: Joins, other: Joins): readonly string[] {
  if (one === other) return [];
  const isChanged = (word: string): boolean => one.get(word)?.join() !== other.get(word)?.join();
  return [...one.keys(), ...other.keys()].filter(isChanged);
}

/** A function that says whether texts may hold a word, folded, together or apart. */
export function maySpell({ words, others }: SpelledTexts, { find }: TextNumbers): (word: string) => boolean {
  const all = new Set([...words, ...others]);
  const has = (part: string): boolean => all.has(find(part));
  return (word) => has(word) || range(1, word.length).some((at) => has(word.slice(0, at)) && has(word.slice(at)));
}

/** A pair as one word, folded. */
export function joined([first, second]: Pair): string {
  return fold(first) + fold(second);
}

/** What a text writes apart, together, and what it writes together, apart: the words that it holds besides its own. */
export function otherSpellings(text: string, joins: AskedJoins, read: ReadWords): readonly string[] {
  const spellings = pairsIn(text, joins.isPair, read).map(joined);
  for (const { folded } of read(text)) {
    const pair = joins.get(folded);
    if (pair !== undefined) spellings.push(...pair);
  }
  return spellings;
}
