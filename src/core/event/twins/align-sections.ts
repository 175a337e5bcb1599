import type { SectionTraits } from './traits.ts';

/** Indexes of two sections that say the same in two languages. */
export interface SectionPair {
  readonly one: number;
  readonly other: number;
}

/**
 * Pairs the sections of a report with those of its translation, in order and without crossings: by what headings and
 * texts share, level, leading number, length and place. Sections that only one of them has, and those of the template,
 * stay alone. It is the global alignment of Needleman and Wunsch (1970), with unpaired sections at no cost.
 */
export function alignSections(one: readonly SectionTraits[], other: readonly SectionTraits[]): readonly SectionPair[] {
  const terms = overlaps(
    one.map((section) => section.terms),
    other.map((section) => section.terms),
  );
  const anchors = overlaps(
    one.map((section) => section.anchors),
    other.map((section) => section.anchors),
  );
  const gains = one.map((section, i) =>
    other.map((twin, j) => {
      if (section.template || twin.template) return -WORTH_A_PAIR;
      const alike = likeness(section, twin, i / one.length, j / other.length);
      return alike + (terms[i]?.[j] ?? 0) + 1.5 * (anchors[i]?.[j] ?? 0) - WORTH_A_PAIR;
    }),
  );
  const best = bestSums(gains, one.length, other.length);
  const pairs: SectionPair[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    const here = best[i]?.[j] ?? 0;
    if (here === best[i + 1]?.[j]) i += 1;
    else if (here === best[i]?.[j + 1]) j += 1;
    else pairs.push({ one: i++, other: j++ });
  }
  return pairs;
}

/** best[i][j]: the greatest sum of gains from sections i and j on. */
function bestSums(
  gains: readonly (readonly number[])[],
  rows: number,
  columns: number,
): readonly (readonly number[])[] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const paired = (gains[i]?.[j] ?? 0) + (best[i + 1]?.[j + 1] ?? 0);
      const row = best[i];
      if (row !== undefined) row[j] = Math.max(paired, best[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return best;
}

/** Two sections at the same place and level, with nothing that speaks for or against them, are worth a pair. */
const WORTH_A_PAIR = 1;

/** How alike two sections are, whatever they say. */
function likeness(one: SectionTraits, other: SectionTraits, place: number, otherPlace: number): number {
  const near = 0.5 * (1 - Math.min(1, 4 * Math.abs(place - otherPlace)));
  const level = one.level === other.level ? 0.5 : -0.3;
  const number = one.number === '' && other.number === '' ? 0 : one.number === other.number ? 0.7 : -0.4;
  const speakers = one.speakers === other.speakers ? (one.speakers ? 0.7 : 0) : -0.4;
  const longer = Math.max(one.length, other.length);
  const size =
    longer === 0
      ? 0.4
      : 0.4 * (Math.min(one.length, other.length) / longer) - (one.length * other.length === 0 ? 0.1 : 0);
  return near + level + number + speakers + size;
}

/** For each pair of lists the shared part of their words, 0 to 1 (Jaccard). Each list has a word once. */
function overlaps(
  one: readonly (readonly string[])[],
  other: readonly (readonly string[])[],
): readonly (readonly number[])[] {
  const places = new Map<string, number[]>();
  for (const [place, words] of other.entries()) {
    for (const word of words) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [place]);
      else known.push(place);
    }
  }
  return one.map((words) => {
    const shared = other.map(() => 0);
    for (const place of words.flatMap((word) => places.get(word) ?? [])) shared[place] = (shared[place] ?? 0) + 1;
    return shared.map((count, place) => {
      return count === 0 ? 0 : count / (words.length + (other[place]?.length ?? 0) - count);
    });
  });
}
