import { blocksText, type Section } from '../report.ts';
import { anchorsOf } from './anchors.ts';
import { words } from './fold.ts';
import { isSpeakersHeading } from './speakers.ts';
import { isTemplateSection } from './template.ts';

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
export function alignSections(one: readonly Section[], other: readonly Section[]): readonly SectionPair[] {
  const [a, b] = [one.map(describe), other.map(describe)];
  const gains = a.map((section, i) =>
    b.map((twin, j) => likeness(section, twin, i / one.length, j / other.length) - WORTH_A_PAIR),
  );
  const best = bestSums(gains, a.length, b.length);
  const pairs: SectionPair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
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

interface Described {
  readonly level: number;
  /** "1.2" in "1.2. Detection"; '' without. */
  readonly number: string;
  readonly headingWords: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
  readonly speakers: boolean;
  readonly template: boolean;
  readonly length: number;
}

function describe(section: Section): Described {
  const { heading, level, blocks } = section;
  const text = blocksText(blocks);
  return {
    level,
    number: /^\W*(\d+(?:\.\d+)*)/u.exec(heading)?.[1] ?? '',
    headingWords: new Set(words(heading).filter((word) => word.length >= SHORTEST_TERM)),
    anchors: new Set(anchorsOf(`${heading}\n${text}`).keys()),
    speakers: isSpeakersHeading(heading),
    template: isTemplateSection(section),
    length: text.length,
  };
}

/** Shorter words are alike in both languages by chance. */
const SHORTEST_TERM = 3;

/** Two sections at the same place and level, with nothing that speaks for or against them, are worth a pair. */
const WORTH_A_PAIR = 1;

function likeness(one: Described, other: Described, place: number, otherPlace: number): number {
  if (one.template || other.template) return 0;
  const near = 0.5 * (1 - Math.min(1, 4 * Math.abs(place - otherPlace)));
  const level = one.level === other.level ? 0.5 : -0.3;
  const number = one.number === '' && other.number === '' ? 0 : one.number === other.number ? 0.7 : -0.4;
  const speakers = one.speakers === other.speakers ? (one.speakers ? 0.7 : 0) : -0.4;
  const longer = Math.max(one.length, other.length);
  const size =
    longer === 0
      ? 0.4
      : 0.4 * (Math.min(one.length, other.length) / longer) - (one.length * other.length === 0 ? 0.1 : 0);
  return (
    near +
    level +
    number +
    speakers +
    size +
    overlap(one.headingWords, other.headingWords) +
    1.5 * overlap(one.anchors, other.anchors)
  );
}

/** Shared part of two sets, 0 to 1 (Jaccard). */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
