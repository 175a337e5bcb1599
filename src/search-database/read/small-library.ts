import { headedDaysIn } from '../../core/event/dates/headed-days.ts';
import type { IndexData } from '../../core/index/compile-index.ts';
import { readHeadings, uniteHeadings } from '../../core/index/headings.ts';
import { openIndex } from '../../core/index/passage-index.ts';
import { firstOf, placesOf } from '../../core/index/places.ts';
import { toTermTable } from '../../core/index/term-table.ts';
import type { Vocabulary } from '../../core/index/vocabulary.ts';
import type { Library } from '../../core/library/library.ts';
import { numbersByRole } from '../../core/library/parts/unite.ts';
import type { Passage, Report } from '../../core/report/report.ts';
import { createTextNumbers } from '../../core/text/text-numbers.ts';
import { type BestLists, scored } from './best-lists.ts';
import type { Candidates } from './find-candidates.ts';
import { passageMaker } from './passage-rows.ts';
import type { Shell } from './shell.ts';
import type { Wanted } from './wanted.ts';

/**
 * A library of the candidates alone, for ranking's second step. What is said of words is said of the whole library: how rare
 * they are, what looks like them; and so is what each adds to a passage's score.
 */
export function smallLibrary(
  shell: Shell,
  wanted: Wanted,
  { rows, reportLists }: Candidates,
  vocabulary: Vocabulary,
): Library {
  const make = passageMaker(shell);
  const made = rows.flatMap(({ row, impacts }) => {
    const passage = make(row);
    return passage === undefined ? [] : [{ row, impacts, passage }];
  });
  const passages = made.map(({ passage }) => passage);
  const reports = reportsFor(passages, shell, wanted, reportLists);
  const passageIndex = openIndex(indexOf(made.map(({ impacts }) => impacts)));
  const texts = createTextNumbers();
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return {
    ...shell.library,
    passages,
    passagesById: byId,
    twins: new Map(
      made.flatMap(({ row, passage }) => {
        const twin = byId.get(row.twin ?? '');
        return twin === undefined ? [] : [[passage.id, twin] as const];
      }),
    ),
    copyOf: firstOf(made.map(({ row }) => row.copy_of)),
    passagesByRole: numbersByRole(passages),
    places: placesOf(passages, reports),
    headings: uniteHeadings([readHeadings(passages, texts)], (text) => passageIndex.numberOf(texts.textOf(text))),
    days: headedDaysIn(passages),
    vocabulary,
    passageIndex,
    reportIndex: openIndex(reportIndex(reports, shell, wanted, reportLists)),
  };
}

/** Those of the candidates, others on their events, and the one that is most about what is asked, by which the others are measured. */
function reportsFor(
  passages: readonly Passage[],
  { reports }: Shell,
  { terms }: Wanted,
  lists: BestLists,
): readonly Report[] {
  const events = new Set(passages.flatMap(({ event }) => event?.id ?? []));
  const about = scored(lists, terms).flatMap(({ document }) => reports.get(document) ?? []);
  const mates = about.filter(({ event }) => event !== undefined && events.has(event.id));
  return [...new Set([...passages.map(({ report }) => report), ...about.slice(0, 1), ...mates])];
}

function reportIndex(reports: readonly Report[], { numbers }: Shell, { terms }: Wanted, lists: BestLists): IndexData {
  const places = new Map(reports.map((report, place) => [numbers.get(report), place]));
  const impacts = reports.map(() => new Map<string, number>());
  for (const { term } of terms) {
    const list = lists.get(term);
    for (const [index, document] of (list?.documents ?? []).entries()) {
      const place = places.get(document);
      if (place !== undefined) impacts[place]?.set(term, list?.impacts[index] ?? 0);
    }
  }
  return indexOf(impacts);
}

/** @param impacts of each document, by its terms. */
function indexOf(impacts: readonly ReadonlyMap<string, number>[]): IndexData {
  const postings = new Map<string, { readonly documents: number[]; readonly impacts: number[] }>();
  for (const [document, own] of impacts.entries()) {
    for (const [term, impact] of own) {
      const known = postings.get(term) ?? { documents: [], impacts: [] };
      if (known.documents.length === 0) postings.set(term, known);
      known.documents.push(document);
      known.impacts.push(impact);
    }
  }
  const all = [...postings.values()];
  const starts = [0];
  for (const { documents } of all) starts.push((starts.at(-1) ?? 0) + documents.length);
  return {
    size: impacts.length,
    terms: toTermTable([...postings.keys()]),
    starts: Int32Array.from(starts),
    documents: Int32Array.from(all.flatMap(({ documents }) => documents)),
    impacts: Float32Array.from(all.flatMap((each) => each.impacts)),
  };
}
