import type { Days } from '../event/dates/parts-of-year.ts';
import type { Event } from '../event/event.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { createUniteCounts, type IndexData, numberTerms, withTerms } from '../index/compile-index.ts';
import { type Headings, uniteHeadings } from '../index/headings.ts';
import { type Joins, joinsOf } from '../index/joins.ts';
import { type Places, placesOf } from '../index/places.ts';
import { compileWords, type WordsData } from '../index/vocabulary.ts';
import { twinPassages } from '../pack/passages.ts';
import type { Role } from '../pack/roles.ts';
import type { Passage, Report } from '../report/report.ts';
import { createTextNumbers, type TextNumbers } from '../text/text-numbers.ts';
import { createFindTopics, type Topics } from '../topics/topics.ts';
import { type Beside, type BesideParts, uniteBeside } from './parts/beside.ts';
import { cutInParts } from './parts/cut-in-parts.ts';
import { spellReport } from './parts/pages.ts';
import { compilePart, joinPart, type LibraryPart, type Part, passagesOf } from './parts/part.ts';
import type { ReadReports } from './reports.ts';

/**
 * All of a library that takes long to make. Plain data without functions, fit to be made by another thread or kept on
 * disk: a structured clone of it is as good. Lists by passage go by the place of the passage among `passages`.
 */
export interface LibraryData extends Topics {
  readonly reports: readonly Report[];
  /** Newest first, undated last. */
  readonly events: readonly Event[];
  readonly passages: readonly Passage[];
  /** The same section in the other language, by passage id; only where one is a true translation of the other. */
  readonly twins: ReadonlyMap<string, Passage>;
  /** For each passage the number of the first one whose text is nearly the same; its own where it is the first. */
  readonly copyOf: Int32Array;
  /** Numbers of the passages of each role, for questions that ask for one. */
  readonly passagesByRole: ReadonlyMap<Role, readonly number[]>;
  /** Report and event of each passage. */
  readonly places: Places;
  readonly headings: Headings;
  /** What each passage's headings say of its days; [] where they say nothing. */
  readonly days: readonly (readonly Days[])[];
  readonly joins: Joins;
  readonly words: WordsData;
  readonly passageIndex: IndexData;
  readonly reportIndex: IndexData;
}

export function compileLibrary(read: ReadReports, glossary: Glossary): LibraryData {
  const texts = createTextNumbers();
  const joins = joinsOf(
    read.reports.map((report) => spellReport(report, texts)),
    texts,
  );
  const parts = partsOf(read.reports).map((reports): MadePart => {
    return { reports, made: joinPart(compilePart({ reports, joins }, glossary), texts) };
  });
  const beside = uniteBeside(besideParts(parts, texts));
  return { ...createUnite(glossary, texts)({ read, joins, parts }), ...fromBeside(beside, texts) };
}

/** A change compiles one part again. Smaller ones would share fewer of their terms. */
const REPORTS_OF_PART = 16;

/** @param size about how many reports each part has */
export function partsOf(reports: readonly Report[], size = REPORTS_OF_PART): readonly Part[] {
  return cutInParts(reports, ({ id }) => Number.parseInt(id.slice(-4), 36), size);
}

export interface MadePart {
  readonly reports: Part;
  readonly made: LibraryPart;
}

/** All that a library is put together of. */
export interface MadeOf {
  readonly read: ReadReports;
  readonly joins: Joins;
  /** Of all reports, in their order. */
  readonly parts: readonly MadePart[];
}

/** What of these parts is put together beside the rest. */
export function besideParts(parts: readonly MadePart[], { size }: TextNumbers): BesideParts {
  return { parts: parts.map(({ made: { copies, passageCounts } }) => ({ copies, passageCounts })), texts: size() };
}

/** A library without what is put together beside it. */
export type WithoutBeside = Omit<LibraryData, keyof Beside>;

/** What was put together beside the rest, in the texts of the library. */
export function fromBeside({ copyOf, passageIndex }: Beside, texts: TextNumbers): Pick<LibraryData, keyof Beside> {
  return { copyOf, passageIndex: withTerms(passageIndex, texts) };
}

/** A library of which a part is still put together elsewhere. */
export interface Compiled {
  readonly data: WithoutBeside;
  readonly beside: Promise<Pick<LibraryData, keyof Beside>>;
}

/**
 * A function that puts a library together, but for what is put together beside it. It remembers what it can use for the next.
 * @param texts those that the parts give numbers of
 */
export function createUnite(glossary: Glossary, texts: TextNumbers) {
  const topicsOf = createFindTopics(glossary, texts);
  const uniteReports = createUniteCounts(texts);
  return ({ read: { reports, events, twins }, joins, parts: all }: MadeOf): WithoutBeside => {
    const parts = all.map(({ made }) => made);
    const passages = all.flatMap(({ made, reports: own }) => passagesOf(made, own));
    const headings = parts.map((part) => part.headings);
    const spoken = parts.map((part) => part.spoken);
    const terms = numberTerms(
      parts.map(({ passageCounts }) => passageCounts),
      texts.size(),
    );
    return {
      reports,
      events,
      ...topicsOf(reports, spoken),
      passages,
      twins: twinPassages(passages, twins),
      passagesByRole: numbersByRole(passages),
      places: placesOf(passages, reports),
      headings: uniteHeadings(headings, (text) => terms.of[text] ?? -1),
      days: parts.flatMap(({ days }) => days),
      joins,
      words: compileWords(uniteWords(parts, texts)),
      reportIndex: uniteReports(parts.map(({ reportCounts }) => reportCounts)),
    };
  };
}

/** How often each word occurs in all parts. */
function uniteWords(parts: readonly LibraryPart[], { size, textOf }: TextNumbers): ReadonlyMap<string, number> {
  const sums = new Int32Array(size());
  for (const { words } of parts) {
    for (let at = 0; at < words.words.length; at += 1) {
      const word = words.words[at] ?? 0;
      sums[word] = (sums[word] ?? 0) + (words.counts[at] ?? 0);
    }
  }
  const all = new Map<string, number>();
  for (let word = 0; word < sums.length; word += 1) {
    const count = sums[word] ?? 0;
    if (count > 0) all.set(textOf(word), count);
  }
  return all;
}

/** The numbers of the passages that have each role. */
export function numbersByRole(passages: readonly Passage[]): ReadonlyMap<Role, readonly number[]> {
  const byRole = new Map<Role, number[]>();
  for (const [number, { roles }] of passages.entries()) {
    for (const role of roles) {
      const known = byRole.get(role);
      if (known === undefined) byRole.set(role, [number]);
      else known.push(number);
    }
  }
  return byRole;
}
