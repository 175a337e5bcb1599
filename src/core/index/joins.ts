import { fold, placedWords, words } from '../text/words.ts';

/** Two words that stand side by side, with a space or a hyphen between them, as written. */
export type Pair = readonly [string, string];

/** Words that some reports write together and others apart, folded and together: "webassembly" for "web assembly". */
export type Joins = ReadonlyMap<string, Pair>;

export function findJoins(texts: readonly string[]): Joins {
  const together = new Set<string>();
  for (const text of texts) for (const word of words(text)) together.add(fold(word));
  return new Map(texts.flatMap((text) => pairsAmong(text, together)).map((pair) => [joined(pair), pair]));
}

/** The pairs of a text that are written together elsewhere. Most texts have none, and are not looked at twice. */
function pairsAmong(text: string, together: Pick<ReadonlySet<string>, 'has'>): readonly Pair[] {
  const isTogether = (pair: Pair) => together.has(joined(pair));
  const all = words(text);
  const hasAny = all.some((word, at) => at > 0 && isTogether([all[at - 1] ?? '', word]));
  return hasAny ? pairsIn(text).filter(isTogether) : [];
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

/** What a text writes apart, together, and what it writes together, apart: the words that it holds besides its own. */
export function otherSpellings(text: string, joins: Joins): readonly string[] {
  if (joins.size === 0) return [];
  return [...pairsAmong(text, joins).map(joined), ...words(text).flatMap((word) => joins.get(fold(word)) ?? [])];
}
