import { memoize } from 'es-toolkit';
import type { EventSource, PageReading } from '../event/page-reading.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { changedJoins, createFindJoins, type Joins, maySpell, type SpelledTexts } from '../index/joins.ts';
import { toPassages } from '../pack/passages.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Passage, Report } from '../report/report.ts';
import { createTextNumbers } from '../text/text-numbers.ts';
import { createUnite, type LibraryData, type PlanOptions, planLibrary } from './compile-library.ts';
import type { Content } from './content.ts';
import {
  type CompiledPart,
  isSamePart,
  joinPart,
  type LibraryPart,
  type Part,
  type PartTask,
  spellPart,
} from './part.ts';
import { planReports, type ReadReports, uniteReports } from './reports.ts';

/** What can be done on other cores, and only has to be for what is new. What comes is in the order of what was given. */
export interface PartWork {
  /** See `readPage`. */
  readonly readPages: (pages: readonly (readonly EventSource[])[]) => Promise<readonly PageReading[]>;
  /** See `compilePart`. */
  readonly compileParts: (tasks: readonly PartTask[]) => Promise<readonly CompiledPart[]>;
}

/**
 * Compiles the library of one content after the other, one at a time. It remembers the last one: only pages and parts whose
 * reports have changed are read and compiled again. A report has not changed as long as `parsed` is the same object. What
 * comes of it is what `compileLibrary` makes of the same content.
 */
export function createRecompiler(glossary: Glossary, { reportsOfPart }: Pick<PlanOptions, 'reportsOfPart'> = {}) {
  const readings = new WeakMap<ParsedReport, Remembered<readonly EventSource[], PageReading>>();
  const passages = new WeakMap<Report, readonly Passage[]>();
  const texts = createTextNumbers();
  const findJoins = createFindJoins(texts);
  const unite = createUnite(glossary, texts);
  /** By the id of the first report. */
  let parts = new Map<string, RememberedPart>();
  let before: ReadReports | undefined;

  const readingOf = (page: readonly EventSource[]): PageReading | undefined => {
    const known = page[0] && readings.get(page[0].report);
    return known !== undefined && isSamePage(known.of, page) ? known.result : undefined;
  };
  const passagesOf = (report: Report): readonly Passage[] => {
    const own = passages.get(report) ?? toPassages(report);
    passages.set(report, own);
    return own;
  };
  const spelledOf = (part: Part): SpelledTexts => {
    const known = parts.get(keyOf(part));
    return known !== undefined && isSamePart(known.of, part) ? known.spelled : spellPart(part, texts);
  };
  return async (content: Content, { readPages, compileParts }: PartWork): Promise<LibraryData> => {
    const reports = planReports(content);
    const unread = reports.units.filter((page) => readingOf(page) === undefined);
    for (const [number, result] of (await readPages(unread)).entries()) {
      const [of = [], first = of[0]] = [unread[number]];
      if (first !== undefined) readings.set(first.report, { of, result });
    }
    const read = uniteReports(
      reports,
      reports.units.map((page) => readingOf(page) ?? NOTHING_READ),
      before,
    );
    const spelled = new Map<string, SpelledTexts>();
    const joinsOf = (all: readonly Part[]): Joins => {
      for (const part of all) spelled.set(keyOf(part), spelledOf(part));
      return findJoins([...spelled.values()]);
    };
    const plan = planLibrary(read, { passagesOf, joinsOf, reportsOfPart });
    const changed = memoize((joins: Joins) => changedJoins(joins, plan.joins));
    const isCurrent = (task: PartTask): boolean => {
      const known = parts.get(keyOf(task));
      if (known === undefined || known.spelled !== spelled.get(keyOf(task))) return false;
      const words = changed(known.of.joins);
      return words.length === 0 || !words.some(maySpell(known.spelled, texts));
    };
    const stale = plan.tasks.filter((task) => !isCurrent(task));
    const compiled = new Map(
      (await compileParts(stale)).map((result, number) => [stale[number], joinPart(result, texts)]),
    );
    const all = plan.tasks.flatMap((of): readonly RememberedPart[] => {
      const result = compiled.get(of) ?? parts.get(keyOf(of))?.result;
      const own = spelled.get(keyOf(of));
      return result === undefined || own === undefined ? [] : [{ of, result, spelled: own }];
    });
    parts = new Map(all.map((part) => [keyOf(part.of), part]));
    before = read;
    const results = all.map(({ result }) => result);
    return unite(plan, results);
  };
}

interface Remembered<Of, Result> {
  readonly of: Of;
  readonly result: Result;
}

interface RememberedPart extends Remembered<PartTask, LibraryPart> {
  /** The same object as long as the part is the same. */
  readonly spelled: SpelledTexts;
}

function keyOf({ reports: [first] }: Part): string {
  return first?.id ?? '';
}

const NOTHING_READ: PageReading = { files: [], twins: [] };

function isSamePage(one: readonly EventSource[], other: readonly EventSource[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ site, file, report, original }, at) => {
      const same = other[at];
      return same?.report === report && same.site === site && same.file === file && same.original === original;
    })
  );
}
