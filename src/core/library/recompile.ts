import { isEqual } from 'es-toolkit';
import type { EventSource, PageReading } from '../event/page-reading.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { createJoinsFor, type Joins, joinsOf, type Spelled, spell } from '../index/joins.ts';
import { namesAbove } from '../index/terms.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Report } from '../report/report.ts';
import { createTextNumbers } from '../text/text-numbers.ts';
import { createUnite, cutInParts, type LibraryData, type MadePart } from './compile-library.ts';
import { type Content, placeKey } from './content.ts';
import { isSamePart } from './lean-reports.ts';
import { joinPages, type PageRead, type PagesRead } from './pages.ts';
import { type CompiledPart, joinPart, type Part, type PartTask } from './part.ts';
import { createPlanReports, createUniteReports } from './reports.ts';

/** What can be done on other cores, and only has to be for what is new. What comes is in the order of what was given. */
export interface PartWork {
  /** See `readPages`; all of them, one lot after the other. */
  readonly readPages: (pages: readonly (readonly EventSource[])[]) => readonly Promise<PagesRead>[];
  /** See `compilePart`. */
  readonly compileParts: (tasks: readonly PartTask[]) => readonly Promise<CompiledPart>[];
}

export interface RecompileOptions {
  /** See `cutInParts`. */
  readonly reportsOfPart?: number | undefined;
}

/**
 * Compiles the library of one content after the other, one at a time. It remembers the last one: only pages and parts whose
 * reports have changed are read and compiled again. A report has not changed as long as `parsed` is the same object. What
 * comes of it is what `compileLibrary` makes of the same content.
 */
export function createRecompiler(glossary: Glossary, { reportsOfPart }: RecompileOptions = {}) {
  const texts = createTextNumbers();
  const pages = new WeakMap<ParsedReport, KnownPage>();
  /** By the id of the first report. */
  let parts = new Map<string, KnownPart>();
  let lastJoins: Joins = new Map();
  const planReports = createPlanReports();
  const uniteReports = createUniteReports();
  const unite = createUnite(glossary, texts);

  const knownPage = (files: readonly EventSource[]): PageRead | undefined => {
    const known = files[0] && pages.get(files[0].report);
    return known !== undefined && isSamePage(known.files, files) ? known.read : undefined;
  };
  return async (content: Content, { readPages, compileParts }: PartWork): Promise<LibraryData> => {
    const plan = planReports(content);
    const unread = plan.units.filter((files) => knownPage(files) === undefined);
    const lots = await inTurn(readPages(unread), (lot) => joinPages(lot, texts));
    for (const [number, read] of lots.flat().entries()) {
      const [files = [], first = files[0]] = [unread[number]];
      if (first !== undefined) pages.set(first.report, { files, read });
    }
    const all = plan.units.map((files) => knownPage(files) ?? NOTHING_READ);
    const read = uniteReports(
      plan,
      all.map(({ reading }) => reading),
    );
    const spelled = spelledByPlace(plan.units, all);
    const spelledIn = (part: Part): readonly Spelled[] => part.flatMap((report) => spelled.get(placeOf(report)) ?? []);
    const found = joinsOf(spelledIn(read.reports), texts);
    const joins = isEqual(lastJoins, found) ? lastJoins : found;
    const joinsFor = createJoinsFor(joins, texts);
    const tasks = cutInParts(read.reports, reportsOfPart).map((reports): KnownPart | PartTask => {
      const known = parts.get(keyOf(reports));
      const isSame = known !== undefined && isSamePart(known.reports, reports);
      if (isSame && joins === lastJoins) return { ...known, reports };
      const own = joinsFor([...spelledIn(reports), spell([], namesAbove(reports), texts)]);
      return isSame && isEqual(known.joins, own) ? { ...known, reports } : { reports, joins: own };
    });
    const stale = tasks.filter((task): task is PartTask => !('made' in task));
    const compiled = await inTurn(compileParts(stale), (part) => joinPart(part, texts));
    const results = new Map(stale.map((task, number) => [task, compiled[number]]));
    const current = tasks.flatMap((task): readonly KnownPart[] => {
      if ('made' in task) return [task];
      const made = results.get(task);
      return made === undefined ? [] : [{ ...task, made }];
    });
    parts = new Map(current.map((part) => [keyOf(part.reports), part]));
    lastJoins = joins;
    return unite({ read, joins, parts: current });
  };
}

/** Takes in each as soon as it and all before it are there, while other cores make the next. */
async function inTurn<From, To>(all: readonly Promise<From>[], take: (each: From) => To): Promise<readonly To[]> {
  const taken: To[] = [];
  // What fails while another one is waited for is not unhandled: it fails here in its turn.
  for (const each of all) each.catch(() => {});
  for (const each of all) taken.push(take(await each));
  return taken;
}

interface KnownPage {
  readonly files: readonly EventSource[];
  readonly read: PageRead;
}

interface KnownPart extends PartTask, MadePart {}

function spelledByPlace(
  units: readonly (readonly EventSource[])[],
  all: readonly PageRead[],
): ReadonlyMap<string, Spelled> {
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

const NO_READING: PageReading = { files: [], twins: [] };
const NOTHING_READ: PageRead = { reading: NO_READING, spelled: [] };

function isSamePage(one: readonly EventSource[], other: readonly EventSource[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ site, file, report, original }, at) => {
      const same = other[at];
      return same?.report === report && same.site === site && same.file === file && same.original === original;
    })
  );
}
