import { startsOf } from '../index/count-terms.ts';
import { type KnownWord, readWords } from '../text/known-words.ts';
import { BANDS, bandsOf, createCandidates } from './candidates.ts';
import { resemblance, shinglesOf } from './shingles.ts';

export interface CopyText {
  readonly id: string;
  readonly text: string;
}

/**
 * Near-verbatim: a text of 100 words with two of them changed is a copy (0.81), with five it is a text of its own (0.6).
 * Real reports on one event by authors who wrote for themselves stay below 0.3.
 */
const NEAR_VERBATIM = 0.8;

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
  readonly starts: Int32Array;
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
  return { shingles, starts, bands };
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
  const candidates = createCandidates();
  // Only the first of a group is compared: nothing drifts from copy to copy, and a thousand copies cost no more than one each.
  const firsts: First[] = [];
  return Int32Array.from(parts.flatMap(textsOf), ({ shingles, bands }, number) => {
    if (shingles.length === 0) return number;
    const alike = mostAlike(shingles, candidates.find(bands), firsts, threshold);
    if (alike !== undefined) return alike.number;
    candidates.add(bands, firsts.push({ number, shingles }) - 1);
    return number;
  });
}

interface First {
  readonly number: number;
  readonly shingles: Uint32Array;
}

function textsOf({ shingles, starts, bands }: CopyKeys) {
  return Array.from({ length: starts.length - 1 }, (_, at) => ({
    shingles: shingles.subarray(starts[at], starts[at + 1]),
    bands: bands.subarray(at * BANDS, (at + 1) * BANDS),
  }));
}

/** The most alike, the earliest of equal ones; undefined when none reaches the threshold. */
function mostAlike(
  shingles: Uint32Array,
  found: readonly number[],
  firsts: readonly First[],
  threshold: number,
): First | undefined {
  let best = threshold;
  let group: First | undefined;
  for (const index of found) {
    const first = firsts[index];
    if (first === undefined) continue;
    const score = resemblance(shingles, first.shingles);
    if (score > best || (score === best && group === undefined)) [best, group] = [score, first];
  }
  return group;
}
