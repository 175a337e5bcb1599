import { sumBy } from 'es-toolkit';
import { type CopyKeys, copyNumbers, mostAlike, NEAR_VERBATIM, setsOf, textsIn } from './find-copies.ts';
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

/** Where it is more, all texts are compared: that takes no longer then, and less memory. */
interface Most {
  /** How many are new or gone, as a share of all. */
  readonly changed: number;
  /** How many are compared, as a share of all. */
  readonly compared: number;
  /** How often all are gone through. */
  readonly looks: number;
}

const MOST: Most = { changed: 1 / 16, compared: 1 / 4, looks: 16 };

/**
 * What `copyNumbers` gives. Texts are compared only where they share a band: what was found of a text holds until one before it, with which
 * it shares a band, is new or gone, or is the first of its group now and was not, or was it and is not.
 */
export function copyNumbersAfter({ parts, last }: ChangedCopies, threshold = NEAR_VERBATIM, most = MOST): Int32Array {
  const after = last && compareAgain(parts, last, threshold, most);
  return after ?? copyNumbers(parts, threshold);
}

/** @returns undefined where too much has to be compared again */
function compareAgain(
  parts: readonly CopyKeys[],
  last: LastCopies,
  threshold: number,
  most: Most,
): Int32Array | undefined {
  const size = last.numbers.length;
  const fresh = numbersOf(last.numbers, -1);
  if (fresh.length + sumBy(last.gone, textsIn) > size * most.changed) return undefined;
  const firsts = firstsBefore(last);
  const wasFirst = firsts.map((first, number) => (first === number ? 1 : 0));
  const near = createNearTexts(parts);
  const setOf = setsOf(parts);
  const open = new Uint8Array(size);
  let compared = 0;
  const mark = (numbers: Iterable<number>): void => {
    for (const number of numbers) {
      if (open[number] === 0) compared += 1;
      open[number] = 1;
    }
  };
  near.look([...last.gone.flatMap((part) => [...part.bands]), ...near.bandsOf(fresh)]);
  // Those without words hold none.
  mark(fresh);
  mark(near.holders());
  let looks = 0;
  for (let number = open.indexOf(1); number !== -1; number = open.indexOf(1, number + 1)) {
    if (compared > size * most.compared || looks > most.looks) return undefined;
    if (!near.isKnown(number)) {
      near.look(near.bandsOf(numbersOf(open, 1, number)));
      looks += 1;
    }
    const found = near.firstsNear(number, firsts);
    const alike = found.length === 0 ? undefined : mostAlike(setOf(number), found, setOf, threshold);
    firsts[number] = alike ?? number;
    const isFirst = alike === undefined ? 1 : 0;
    if (last.numbers[number] !== -1 && isFirst !== wasFirst[number]) mark(near.behind(number));
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
