import { range } from 'es-toolkit';
import { hashFrom, hashText } from '../text/hash-text.ts';
import { createWordReader, type KnownWord, type ReadWords } from '../text/known-words.ts';
import { createTextNumbers, type TextNumbers } from '../text/text-numbers.ts';
import { asOneWord, type IsPair, type Pair, wordPairsIn } from './pairs.ts';

/** Words that some reports write together and others apart, folded and together: "webassembly" for "web assembly". */
export type Joins = ReadonlyMap<string, Pair>;

/** How some texts are written, as far as joins go. Words are numbers of texts. Plain data. */
export interface Spelled {
  /** Folded, each once. */
  readonly words: Int32Array;
  /** Words of names, folded, that have other spellings but make no joins. */
  readonly others: Int32Array;
  /** Each pair once: a hash of its two words as one, folded, and the two as written. */
  readonly pairs: { readonly hashes: Uint32Array; readonly firsts: Int32Array; readonly seconds: Int32Array };
}

/** @param names have other spellings but make no joins */
export function spell(
  texts: readonly string[],
  names: readonly string[],
  { numberOf, numbersOf }: TextNumbers,
  read: ReadWords = createWordReader(),
): Spelled {
  return {
    words: numbersOf(foldedIn(texts, read)),
    others: numbersOf(foldedIn(names, read)),
    pairs: spellPairs(texts, numberOf, read),
  };
}

/** The words of texts, folded, each once. */
function foldedIn(texts: readonly string[], read: ReadWords): readonly string[] {
  const all = new Set<KnownWord>();
  for (const text of texts) for (const word of read(text)) all.add(word);
  return [...new Set([...all].map(({ folded }) => folded))];
}

function spellPairs(texts: readonly string[], numberOf: TextNumbers['numberOf'], read: ReadWords): Spelled['pairs'] {
  /** By the first and the second word. */
  const hashes = new Map<KnownWord, Map<KnownWord, number>>();
  const hashOf = (first: KnownWord, second: KnownWord): number => {
    const known = hashes.get(first) ?? new Map<KnownWord, number>();
    if (known.size === 0) hashes.set(first, known);
    const found = known.get(second);
    if (found !== undefined) return found;
    const hash = hashAsOne(first, second);
    known.set(second, hash);
    return hash;
  };
  /** Of two that are the same word together, the last. */
  const pairs = new Map<number, readonly [KnownWord, KnownWord]>();
  for (const text of texts) for (const pair of wordPairsIn(text, read)) pairs.set(hashOf(...pair), pair);
  return {
    hashes: Uint32Array.from(pairs.keys()),
    firsts: Int32Array.from(pairs.values(), ([first]) => numberOf(first.written)),
    seconds: Int32Array.from(pairs.values(), ([, second]) => numberOf(second.written)),
  };
}

function hashAsOne(first: KnownWord, second: KnownWord): number {
  return hashFrom(first.hash, second.folded);
}

export function findJoins(texts: readonly string[]): Joins {
  const numbers = createTextNumbers();
  return joinsOf([spell(texts, [], numbers)], numbers);
}

/** The joins of all texts together; of two that are the same word, the last. */
export function joinsOf(all: readonly Spelled[], numbers: TextNumbers): Joins {
  const { textOf, find } = numbers;
  const isWritten = writtenIn(all, numbers);
  const isHash = hashesOf(isWritten, numbers);
  const joins = new Map<string, Pair>();
  for (const { pairs } of all) {
    for (let at = 0; at < pairs.hashes.length; at += 1) {
      if (!isHash(pairs.hashes[at] ?? 0)) continue;
      const pair: Pair = [textOf(pairs.firsts[at] ?? -1), textOf(pairs.seconds[at] ?? -1)];
      const word = asOneWord(pair);
      if (isWritten[find(word)] === 1) joins.set(word, pair);
    }
  }
  return joins;
}

/** A function that says whether a hash is one of a word that is written. Most are not, as a few of their bits tell. */
function hashesOf(isWritten: Uint8Array, { textOf }: TextNumbers): (hash: number) => boolean {
  const hashes = new Set<number>();
  const beginnings = new Uint8Array(2 ** TELLING_BITS);
  for (const [word, is] of isWritten.entries()) {
    if (is === 0) continue;
    const hash = hashText(textOf(word));
    hashes.add(hash);
    beginnings[hash >>> (32 - TELLING_BITS)] = 1;
  }
  return (hash) => beginnings[hash >>> (32 - TELLING_BITS)] === 1 && hashes.has(hash);
}

const TELLING_BITS = 20;

/** By the number of a word, 1 where some text holds it. */
function writtenIn(all: readonly Spelled[], { size }: TextNumbers): Uint8Array {
  const isWritten = new Uint8Array(size());
  for (const { words } of all) for (const word of words) isWritten[word] = 1;
  return isWritten;
}

/** Joins as they are looked up. */
export interface AskedJoins {
  /** Whether some report writes the two together. */
  readonly isPair: IsPair;
  /** The pair that a word, folded, is written as elsewhere. */
  readonly get: (word: string) => Pair | undefined;
}

export function askJoins(joins: Joins): AskedJoins {
  const hashes = new Set([...joins.keys()].map(hashText));
  return {
    isPair: (first, second) => hashes.has(hashAsOne(first, second)) && joins.has(first.folded + second.folded),
    get: (word) => joins.get(word),
  };
}

/** A function that gives of all joins those that matter to some texts: whose words these hold, together or apart, or may. */
export function createJoinsFor(joins: Joins, { find }: TextNumbers): (all: readonly Spelled[]) => Joins {
  const known = [...joins].map(([word, pair]) => {
    const apart = range(1, word.length).map((at) => [find(word.slice(0, at)), find(word.slice(at))] as const);
    return { word, pair, together: find(word), apart: apart.filter((both) => !both.includes(-1)) };
  });
  return (all) => {
    const held = new Set(all.flatMap(({ words, others }) => [...words, ...others]));
    const own = known.filter(
      ({ together, apart }) => held.has(together) || apart.some(([one, other]) => held.has(one) && held.has(other)),
    );
    return new Map(own.map(({ word, pair }) => [word, pair]));
  };
}

/** What a text writes apart, together, and what it writes together, apart: the words that it holds besides its own. */
export function otherSpellings(text: string, joins: AskedJoins, read: ReadWords): readonly string[] {
  const spellings = wordPairsIn(text, read, joins.isPair).map(([first, second]) => first.folded + second.folded);
  for (const { folded } of read(text)) {
    const pair = joins.get(folded);
    if (pair !== undefined) spellings.push(...pair);
  }
  return spellings;
}
