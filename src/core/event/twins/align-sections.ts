import type { SectionTraits } from './traits.ts';

/** Places of two sections that say the same in two languages. */
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
  const best = bestSums(one.length, other.length, (i, j) => {
    const [section, twin] = [one[i], other[j]];
    if (section === undefined || twin === undefined || section.template || twin.template) return -WORTH_A_PAIR;
    const shape = likeness(section, twin, i / one.length, j / other.length);
    return shape + overlap(section.terms, twin.terms) + 1.5 * overlap(section.anchors, twin.anchors) - WORTH_A_PAIR;
  });
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
function bestSums(rows: number, columns: number, gainOf: (i: number, j: number) => number) {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i--) {
    const [row = [], next = []] = [best[i], best[i + 1]];
    for (let j = columns - 1; j >= 0; j--) {
      row[j] = Math.max(gainOf(i, j) + (next[j + 1] ?? 0), next[j] ?? 0, row[j + 1] ?? 0);
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

/** Share of the words of two sets that both have, 0 to 1 (Jaccard). */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}
