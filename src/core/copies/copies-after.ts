import { type CopyKeys, copyNumbers, mostAlike, NEAR_VERBATIM, setsOf } from './find-copies.ts';
import { createNearTexts } from './near-texts.ts';

/** Texts, and what was found of them before some were changed. Plain data. */
export interface ChangedCopies {
  /** See `copyNumbers`. */
  readonly parts: readonly CopyKeys[];
  /** Undefined where nothing is known. */
  readonly last: LastCopies | undefined;
}

export interface LastCopies {
  /** What `copyNumbers` gave. */
  readonly firsts: Int32Array;
  /** Of each text now, its number then; -1 for a new one. Those that were there stand in the same order. */
  readonly numbers: Int32Array;
  /** Of the texts that are not there any more. */
  readonly gone: readonly CopyKeys[];
}

/** Each goes through all texts. Then it takes no longer to compare them all. */
const MOST_LOOKS = 16;

/**
 * What `copyNumbers` gives. Texts are compared only where they share a band: what was found of a text holds until one before it, with which
 * it shares a band, is new or gone, or is the first of its group now and was not, or was it and is not.
 */
export function copyNumbersAfter({ parts, last }: ChangedCopies, threshold = NEAR_VERBATIM): Int32Array {
  const after = last && compareAgain(parts, last, threshold);
  return after ?? copyNumbers(parts, threshold);
}

/** @returns undefined where too much has to be compared again */
function compareAgain(parts: readonly CopyKeys[], last: LastCopies, threshold: number): Int32Array | undefined {
  const firsts = firstsBefore(last);
  const wasFirst = firsts.map((first, number) => (first === number ? 1 : 0));
  const near = createNearTexts(parts);
  const setOf = setsOf(parts);
  const open = new Uint8Array(firsts.length);
  const compare = (numbers: Iterable<number>): void => {
    for (const number of numbers) open[number] = 1;
  };
  compare(numbersOf(last.numbers, -1));
  near.look([...last.gone.flatMap((part) => [...part.bands]), ...near.bandsOf(numbersOf(open, 1))]);
  compare(near.holders());
  let looks = 0;
  for (let number = open.indexOf(1); number !== -1; number = open.indexOf(1, number + 1)) {
    if (!near.isKnown(number)) {
      if (looks === MOST_LOOKS) return undefined;
      near.look(near.bandsOf(numbersOf(open, 1, number)));
      looks += 1;
    }
    const found = near.firstsNear(number, firsts);
    const alike = found.length === 0 ? undefined : mostAlike(setOf(number), found, setOf, threshold);
    firsts[number] = alike ?? number;
    const isFirst = alike === undefined ? 1 : 0;
    if (last.numbers[number] !== -1 && isFirst !== wasFirst[number]) compare(near.behind(number));
  }
  return firsts;
}

/** What was found before, in the numbers of now: -1 where there is nothing. */
function firstsBefore({ firsts, numbers }: LastCopies): Int32Array {
  const now = new Int32Array(firsts.length).fill(-1);
  for (const [number, before] of numbers.entries()) if (before !== -1) now[before] = number;
  return numbers.map((before) => now[firsts[before] ?? -1] ?? -1);
}

/** The places of a value, from one on. */
function numbersOf(all: Int32Array | Uint8Array, value: number, from = 0): readonly number[] {
  const places: number[] = [];
  for (let at = all.indexOf(value, from); at !== -1; at = all.indexOf(value, at + 1)) places.push(at);
  return places;
}
