import { range } from 'es-toolkit';
import { hashText } from '../text/hash-text.ts';
import { fold, placedWords, words } from '../text/words.ts';

/** Two words that stand side by side, with a space or a hyphen between them, as written. */
export type Pair = readonly [string, string];

/** Words that some reports write together and others apart, folded and together: "webassembly" for "web assembly". */
export type Joins = ReadonlyMap<string, Pair>;

export function findJoins(texts: readonly string[]): Joins {
  return createFindJoins()([spell(() => texts)]);
}

/** Some texts, and what has to be known of them to see whether joins of theirs have changed. */
export interface SpelledTexts {
  readonly texts: () => readonly string[];
  /** Folded. */
  readonly words: ReadonlySet<string>;
  /** Hashes of words that stand side by side, as one. */
  readonly neighbours: Uint32Array;
}

export function spell(texts: () => readonly string[]): SpelledTexts {
  const all = new Set<string>();
  const neighbours = new Set<number>();
  for (const text of texts()) {
    let before = '';
    for (const word of words(text)) {
      const folded = fold(word);
      all.add(folded);
      if (before !== '') neighbours.add(hashText(before + folded));
      before = folded;
    }
  }
  return { texts, words: all, neighbours: Uint32Array.from(neighbours) };
}

/**
 * A function that finds the joins of texts that come in parts. It remembers those of each part, and looks at its texts again only
 * where other words of its neighbours are written together now (but for two that share a hash, one in four billion).
 */
export function createFindJoins(): (parts: readonly SpelledTexts[]) => Joins {
  const known = new WeakMap<SpelledTexts, { readonly matched: string; readonly joins: Joins }>();
  return (parts) => {
    const together = new Set<string>();
    for (const part of parts) for (const word of part.words) together.add(word);
    const hashes = new Set<number>();
    for (const word of together) hashes.add(hashText(word));
    const joins = parts.map((part) => {
      const matched = part.neighbours.filter((hash) => hashes.has(hash)).join();
      const last = known.get(part);
      const own = last?.matched === matched ? last.joins : joinsAmong(part.texts(), together);
      known.set(part, { matched, joins: own });
      return own;
    });
    return new Map(joins.flatMap((own) => [...own]));
  };
}

function joinsAmong(texts: readonly string[], together: ReadonlySet<string>): Joins {
  const pairs = texts.flatMap((text) => pairsAmong(text, words(text).map(fold), together));
  return new Map(pairs.map((pair) => [joined(pair), pair]));
}

/**
 * The pairs of a text that are written together elsewhere. Most texts have none, and are not looked at twice.
 * @param folded its words
 */
function pairsAmong(
  text: string,
  folded: readonly string[],
  together: Pick<ReadonlySet<string>, 'has'>,
): readonly Pair[] {
  const hasAny = folded.some((word, at) => at > 0 && together.has((folded[at - 1] ?? '') + word));
  return hasAny ? pairsIn(text).filter((pair) => together.has(joined(pair))) : [];
}

/** The pairs of a text whose two words could be one. Parts of two letters are words of their own ("in put") without a hyphen. */
export function pairsIn(text: string): readonly Pair[] {
  const plain = text.normalize('NFC');
  const all = placedWords(plain);
  return all.flatMap(({ word, index }, at): readonly Pair[] => {
    const next = all[at + 1];
    const between = plain.slice(index + word.length, next?.index);
    const isPair =
      between === '-' || (between === ' ' && Math.min(word.length, next?.word.length ?? 0) >= FEWEST_LETTERS);
    return next !== undefined && isPair ? [[word, next.word]] : [];
  });
}

const FEWEST_LETTERS = 3;

/** Joins as they are looked up. */
export type AskedJoins = Pick<Joins, 'has' | 'get'>;

/** Whether a text with these words, folded, may have other spellings by the one joins than by the others. */
export function maySpellOtherwise(folded: ReadonlySet<string>, one: Joins, other: Joins): boolean {
  const isSpelled = (word: string): boolean =>
    folded.has(word) || range(1, word.length).some((at) => folded.has(word.slice(0, at)) && folded.has(word.slice(at)));
  const isChanged = (word: string): boolean => one.get(word)?.join() !== other.get(word)?.join();
  return [...one.keys(), ...other.keys()].some((word) => isChanged(word) && isSpelled(word));
}

/** A pair as one word, folded. */
export function joined([first, second]: Pair): string {
  return fold(first) + fold(second);
}

/**
 * What a text writes apart, together, and what it writes together, apart: the words that it holds besides its own.
 * @param all its words
 */
export function otherSpellings(text: string, all: readonly string[], joins: AskedJoins): readonly string[] {
  const folded = all.map(fold);
  return [...pairsAmong(text, folded, joins).map(joined), ...folded.flatMap((word) => joins.get(word) ?? [])];
}
