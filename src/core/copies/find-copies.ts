import { sumBy } from 'es-toolkit';
import { startsOf } from '../index/count-terms.ts';
import { type Narrow, narrow } from '../index/narrow.ts';
import { type KnownWord, readWords } from '../text/known-words.ts';
import { BANDS, bandsOf, createCandidates } from './candidates.ts';
import { resemblance, type ShingleSet, shinglesOf } from './shingles.ts';

export interface CopyText {
  readonly id: string;
  readonly text: string;
}

/**
 * Near-verbatim: a text of 100 words with two of them changed is a copy (0.81), with five it is a text of its own (0.6).
 * Real reports on one event by authors who wrote for themselves stay below 0.3.
 */
export const NEAR_VERBATIM = 0.8;

/**
 * Groups of texts that are near-copies of each other, each as the ids of its members: the first text of a group in the
 * given order, then all later ones that resemble it. Groups are in the order of their first member; a text without
 * copies is in none, nor is one without words. What counts are words and their order, not case, marks or layout.
 * @param threshold resemblance from which a text is a copy, 0 to 1
 */
export function findCopies(
  texts: readonly CopyText[],
  { threshold = NEAR_VERBATIM }: { readonly threshold?: number } = {},
): readonly (readonly string[])[] {
  const numbers = copyNumbers([copyKeys(texts.map(({ text }) => readWords(text)))], threshold);
  const groups = new Map<number, string[]>();
  for (const [number, { id }] of texts.entries()) {
    const first = numbers[number] ?? number;
    groups.set(first, [...(groups.get(first) ?? []), id]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** What of some texts tells which are copies, without the texts. */
export interface CopyKeys {
  /** Of all texts, one behind the other: those of text i from `starts[i]` to `starts[i + 1]`; see `shinglesOf`. */
  readonly shingles: Uint32Array;
  readonly starts: Narrow;
  /** `BANDS` of each text; of one without shingles they say nothing. */
  readonly bands: Int32Array;
}

/** @param texts their words. */
export function copyKeys(texts: readonly (readonly KnownWord[])[]): CopyKeys {
  const sets = texts.map(shinglesOf);
  const starts = startsOf(Int32Array.from(sets, ({ length }) => length));
  const shingles = new Uint32Array(starts.at(-1) ?? 0);
  const bands = new Int32Array(texts.length * BANDS);
  for (const [number, set] of sets.entries()) {
    shingles.set(set, starts[number]);
    if (set.length > 0) bands.set(bandsOf(set), number * BANDS);
  }
  return { shingles, starts: narrow(starts), bands };
}

/**
 * For each text the number of the first that says nearly the same; its own where it is the first.
 *
 * The method is Broder's: resemblance (Jaccard) of sets of shingles, found by MinHash with banding and then computed
 * exactly: no group is wrong, and of pairs at the threshold one in five hundred is missed. Time grows with the length of
 * all texts. SimHash is smaller still, but its distance says little about short texts, and passages are short.
 * A. Broder, On the resemblance and containment of documents (1997); J. Leskovec, A. Rajaraman, J. Ullman, Mining of
 * Massive Datasets, chapter 3.
 * @param parts keys of all texts, one part of them after the other
 */
export function copyNumbers(parts: readonly CopyKeys[], threshold = NEAR_VERBATIM): Int32Array {
  const firsts = new Int32Array(sumBy(parts, textsIn));
  const candidates = createCandidates(firsts.length);
  const setOf = setsOf(parts);
  let number = 0;
  for (const part of parts) {
    const { bands, starts } = part;
    for (let at = 0; at < textsIn(part); at++, number++) {
      firsts[number] = number;
      if (starts[at] === starts[at + 1]) continue;
      const found = candidates.find(number, bands, at * BANDS);
      const alike = found.length === 0 ? undefined : mostAlike(setOf(number), found, setOf, threshold);
      // Only the first of a group is compared: nothing drifts from copy to copy, and a thousand copies cost no more than one each.
      if (alike === undefined) candidates.add(number, bands, at * BANDS);
      else firsts[number] = alike;
    }
  }
  return firsts;
}

export function textsIn({ starts }: CopyKeys): number {
  return starts.length - 1;
}

/** The shingles of each text. */
export function setsOf(parts: readonly CopyKeys[]): (number: number) => ShingleSet {
  const begins = startsOf(Int32Array.from(parts, textsIn));
  const partOf = new Int32Array(begins.at(-1) ?? 0);
  for (const [number, begin] of begins.entries()) partOf.fill(number, begin, begins[number + 1]);
  return (number) => {
    const part = partOf[number] ?? 0;
    const at = number - (begins[part] ?? 0);
    const { shingles, starts } = parts[part] ?? NO_KEYS;
    return { shingles, start: starts[at] ?? 0, end: starts[at + 1] ?? 0 };
  };
}

const NO_KEYS: CopyKeys = copyKeys([]);

/** The most alike, the earliest of equal ones; undefined when none reaches the threshold. */
export function mostAlike(
  own: ShingleSet,
  found: readonly number[],
  setOf: (number: number) => ShingleSet,
  threshold: number,
): number | undefined {
  let best = threshold;
  let group: number | undefined;
  for (const number of found) {
    const score = resemblance(own, setOf(number), best);
    if (score > best || (score === best && group === undefined)) [best, group] = [score, number];
  }
  return group;
}
