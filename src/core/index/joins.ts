import { fold, placedWords, words } from '../text/words.ts';

/** Two words that stand side by side, with a space or a hyphen between them, as written. */
export type Pair = readonly [string, string];

/** Words that some reports write together and others apart, folded and together: "webassembly" for "web assembly". */
export type Joins = ReadonlyMap<string, Pair>;

export function findJoins(texts: readonly string[]): Joins {
  const folded = texts.map((text) => words(text).map(fold));
  const together = new Set(folded.flat());
  return new Map(
    texts.flatMap((text, at) => pairsAmong(text, folded[at] ?? [], together)).map((pair) => [joined(pair), pair]),
  );
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

/** A pair as one word, folded. */
export function joined([first, second]: Pair): string {
  return fold(first) + fold(second);
}

/**
 * What a text writes apart, together, and what it writes together, apart: the words that it holds besides its own.
 * @param all its words
 */
export function otherSpellings(text: string, all: readonly string[], joins: Joins): readonly string[] {
  if (joins.size === 0) return [];
  const folded = all.map(fold);
  return [...pairsAmong(text, folded, joins).map(joined), ...folded.flatMap((word) => joins.get(word) ?? [])];
}
