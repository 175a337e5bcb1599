import { isEqual } from 'es-toolkit';
import { createKnownGroups } from '../../event/grouping/known-groups.ts';
import { createKnownSites } from '../../event/known-sites.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { createJoinsFor, type Joins, joinsOf, type Spelled, spell } from '../../index/joins.ts';
import { namesAbove } from '../../index/terms.ts';
import type { Report } from '../../report/report.ts';
import { createTextNumbers, type TextNumbers } from '../../text/text-numbers.ts';
import { createKnownTopics } from '../../topics/known-topics.ts';
import { type Content, placeKey } from '../content.ts';
import { createPlanReports, createUniteReports } from '../reports.ts';
import type { Beside, BesideParts } from './beside.ts';
import { inTurn } from './in-turn.ts';
import { type CurrentPart, knownIndex } from './known-index.ts';
import { createKnownPages, NOTHING_READ, type ReadLots } from './known-pages.ts';
import { isSamePart } from './lean-reports.ts';
import type { Page, PageRead } from './pages.ts';
import { type CompiledPart, joinPart, type Part, type PartTask, partsOf } from './part.ts';
import { type KnownPart, type Memory, memoryOf, type Remembered } from './remembered.ts';
import { besideParts, type Compiled, createUnite, withTerms } from './unite.ts';

/** What can be done on other cores, and only has to be for what is new. What comes is in the order of what was given. */
export interface PartWork {
  readonly readPages: ReadLots;
  /** See `compilePart`. */
  readonly compileParts: (tasks: readonly PartTask[]) => readonly Promise<CompiledPart>[];
  /** See `uniteBeside`: while the rest is put together. */
  readonly uniteBeside: (parts: BesideParts) => Promise<Beside>;
}

export interface RecompileOptions {
  /** About how many. */
  readonly reportsOfPart?: number | undefined;
  readonly pagesOfLot?: number | undefined;
  /** What another one has known. */
  readonly remembered?: Remembered | undefined;
}

/**
 * Compiles the library of one content after the other, one at a time. It remembers the last one: only pages and parts whose
 * reports have changed are read and compiled again. A report has not changed as long as `parsed` is the same object. What
 * comes of it is what `compileLibrary` makes of the same content.
 */
export function createRecompiler(glossary: Glossary, options: RecompileOptions = {}) {
  const { reportsOfPart, pagesOfLot } = options;
  /** It is asked for the first content, of which all that is used of it is known then. */
  let { remembered } = options;
  const texts = createTextNumbers(remembered?.texts);
  const pagesIn = createKnownPages(texts, pagesOfLot);
  /** By the id of the first report. */
  let parts = new Map<string, KnownPart>();
  let lastJoins: Joins = remembered?.joins ?? new Map();
  let index = remembered?.index;
  const planReports = createPlanReports();
  const groups = createKnownGroups(remembered?.groups);
  const sites = createKnownSites((pages) => remembered?.toldOf(pages));
  const uniteReports = createUniteReports({ groups, sites });
  const topics = createKnownTopics(texts, remembered?.topics);
  const unite = createUnite(glossary, texts, topics);
  const knownOf = (reports: Part): KnownPart | undefined => {
    const known = parts.get(keyOf(reports));
    if (known !== undefined) return isSamePart(known.reports, reports) ? { ...known, reports } : undefined;
    const made = remembered?.madeOf(reports);
    return made && { ...made, reports };
  };

  return async (content: Content, { readPages, compileParts, uniteBeside }: PartWork): Promise<Recompiled> => {
    const plan = planReports(content);
    const pages = await pagesIn(plan.units, readPages, remembered?.readOf);
    const read = uniteReports(
      plan,
      pages.map(({ reading }) => reading),
    );
    const spelled = spelledByPlace(plan.units, pages);
    const spelledIn = (part: Part): readonly Spelled[] => part.flatMap((report) => spelled.get(placeOf(report)) ?? []);
    const found = joinsOf(spelledIn(read.reports), texts);
    const joins = isEqual(lastJoins, found) ? lastJoins : found;
    const joinsFor = createJoinsFor(joins, texts);
    const tasks = partsOf(read.reports, reportsOfPart).map((reports): KnownPart | PartTask => {
      const known = knownOf(reports);
      if (known !== undefined && joins === lastJoins) return known;
      const own = joinsFor([...spelledIn(reports), spell([], namesAbove(reports), texts)]);
      return known !== undefined && isEqual(known.joins, own) ? known : { reports, joins: own };
    });
    const current = await compileTasks(tasks, compileParts, texts);
    remembered = undefined;
    const ofParts = besideParts(current, texts, index);
    const onAnotherCore = uniteBeside(ofParts);
    const { data, tables } = unite({ read, joins, parts: current, pieces: ofParts.pieces, last: index });
    const known = current.map(({ counts: _, ...part }): KnownPart => part);
    return {
      data,
      beside: onAnotherCore.then((beside) => {
        parts = new Map(known.map((part) => [keyOf(part.reports), part]));
        index = knownIndex(known, beside, tables);
        lastJoins = joins;
        return withTerms(beside, tables);
      }),
      memory: async () => {
        const { counts, copyOf } = await onAnotherCore;
        const read = plan.units.map((page, at) => ({ page, read: pages[at] ?? NOTHING_READ }));
        const told = { groups: groups.told(), sites: sites.told(), topics: topics.told() };
        return memoryOf({ ...told, joins, pages: read, parts: known, counts, tables, copyOf }, texts);
      },
    };
  };
}

export interface Recompiled extends Compiled {
  /** What is known now, for as long as no other content is compiled. */
  readonly memory: () => Promise<Memory>;
}

/** Compiles those that are not known. Apart, so that nothing holds their counts when they stand in the indexes. */
async function compileTasks(
  tasks: readonly (KnownPart | PartTask)[],
  compileParts: PartWork['compileParts'],
  texts: TextNumbers,
): Promise<readonly (KnownPart & CurrentPart)[]> {
  const stale = tasks.filter((task): task is PartTask => !('made' in task));
  const compiled = await inTurn(compileParts(stale), (part) => joinPart(part, texts));
  const results = new Map(stale.map((task, number) => [task, compiled[number]]));
  return tasks.flatMap((task): readonly (KnownPart & CurrentPart)[] => {
    if ('made' in task) return [task];
    const joined = results.get(task);
    return joined === undefined ? [] : [{ ...task, ...joined }];
  });
}

function spelledByPlace(units: readonly Page[], all: readonly PageRead[]): ReadonlyMap<string, Spelled> {
  return new Map(
    units.flatMap((files, number) =>
      files.flatMap((file, at): readonly (readonly [string, Spelled])[] => {
        const spelled = all[number]?.spelled[at];
        return spelled === undefined ? [] : [[placeOf(file), spelled]];
      }),
    ),
  );
}

function placeOf({ site, file }: Pick<Report, 'site' | 'file'>): string {
  return placeKey(site, file);
}

function keyOf([first]: Part): string {
  return first?.id ?? '';
}
