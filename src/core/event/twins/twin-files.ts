import { groupBy } from '../../text/group-by.ts';
import type { ReportRef } from '../event.ts';
import type { SectionPair } from './align-sections.ts';
import type { Traits } from './traits.ts';
import { compareTraits } from './twins.ts';

/** Two files that are translations of each other, by their places in the list. */
export interface TwinFiles {
  readonly one: number;
  readonly other: number;
  readonly pairs: readonly SectionPair[];
}

/** Of the files of each page, those that are translations of the first. */
export function twinFiles(files: readonly (ReportRef & { readonly traits: Traits })[]): readonly TwinFiles[] {
  const pages = groupBy(
    files.entries(),
    ([, { site, file }]) => `${site}/${file.replace(/(?:\.[a-z]{2})?\.md$/i, '')}`,
  );
  return [...pages.values()].flatMap(([first, ...others]) =>
    others.flatMap(([other, { traits }]): readonly TwinFiles[] => {
      if (first === undefined) return [];
      const verdict = compareTraits(first[1].traits, traits);
      return verdict.kind === 'twin' ? [{ one: first[0], other, pairs: verdict.pairs }] : [];
    }),
  );
}
