import { createCandidates, minHash, SIGNATURE_SIZE } from './candidates.ts';
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
 *
 * The method is Broder's: resemblance (Jaccard) of sets of shingles, found by MinHash with banding and then computed
 * exactly: no group is wrong, and of pairs at the threshold one in five hundred is missed. Time grows with the length of
 * all texts. SimHash is smaller still, but its distance says little about short texts, and passages are short.
 * A. Broder, On the resemblance and containment of documents (1997); J. Leskovec, A. Rajaraman, J. Ullman, Mining of
 * Massive Datasets, chapter 3.
 * @param threshold resemblance from which a text is a copy, 0 to 1
 */
export function findCopies(
  texts: readonly CopyText[],
  { threshold = NEAR_VERBATIM }: { readonly threshold?: number } = {},
): readonly (readonly string[])[] {
  const signature = new Uint32Array(SIGNATURE_SIZE);
  const candidates = createCandidates();
  // Only the first of a group is compared: nothing drifts from copy to copy, and a thousand copies cost no more than one each.
  const firsts: { readonly shingles: Uint32Array; readonly ids: string[] }[] = [];
  for (const { id, text } of texts) {
    const shingles = shinglesOf(text);
    if (shingles.length === 0) continue;
    minHash(shingles, signature);
    const alike = mostAlike(shingles, candidates.find(signature));
    if (alike !== undefined) alike.ids.push(id);
    else candidates.add(signature, firsts.push({ shingles, ids: [id] }) - 1);
  }
  return firsts.map(({ ids }) => ids).filter(({ length }) => length > 1);

  /** The most alike group, the earliest of equal ones; undefined when none reaches the threshold. */
  function mostAlike(shingles: Uint32Array, found: readonly number[]) {
    let best = threshold;
    let group: (typeof firsts)[number] | undefined;
    for (const index of found) {
      const first = firsts[index];
      if (first === undefined) continue;
      const score = resemblance(shingles, first.shingles);
      if (score > best || (score === best && group === undefined)) [best, group] = [score, first];
    }
    return group;
  }
}

/** For each text the number of the first that says nearly the same; its own where it is the first. */
export function copyNumbers(texts: readonly string[]): Int32Array {
  const numbers = Int32Array.from(texts, (_, number) => number);
  for (const [first, ...others] of findCopies(texts.map((text, number) => ({ id: String(number), text }))))
    for (const other of others) numbers[Number(other)] = Number(first);
  return numbers;
}
