import { copyNumbers } from '../copies/find-copies.ts';
import type { Event } from '../event/event.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { compileIndex, type IndexData } from '../index/passage-index.ts';
import { type Places, placesOf } from '../index/places.ts';
import { nameTerms, passageTerms, reportTerms, wordCounts } from '../index/terms.ts';
import { compileWords, type WordsData } from '../index/vocabulary.ts';
import { toPassages } from '../pack/passages.ts';
import { ROLES, type Role } from '../pack/roles.ts';
import { twinPassages } from '../pack/twin-passages.ts';
import type { Passage, Report } from '../report/passage.ts';
import { blocksText } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';
import { findMentioned, findTopics, type Topic } from '../topics/topics.ts';
import type { ReadReports } from './reports.ts';

/**
 * All of a library that takes long to make. Plain data without functions, fit to be made by another thread or kept on
 * disk: a structured clone of it is as good.
 */
export interface LibraryData extends LibraryContents {
  /** Names of what of the glossary some report names. */
  readonly mentioned: readonly string[];
  readonly words: WordsData;
  readonly passageIndex: IndexData;
  readonly reportIndex: IndexData;
  readonly nameIndex: IndexData;
}

/** What of a library is the same, compiled or ready for questions. */
export interface LibraryContents {
  readonly reports: readonly Report[];
  /** Newest first, undated last. */
  readonly events: readonly Event[];
  /** The most covered first. */
  readonly topics: readonly Topic[];
  readonly passages: readonly Passage[];
  /** The same section in the other language, by passage id; only where one is a true translation of the other. */
  readonly twins: ReadonlyMap<string, Passage>;
  /** For each passage the number of the first one whose text is nearly the same; its own where it is the first. */
  readonly copyOf: Int32Array;
  /** Numbers of the passages of each role, for questions that ask for one. */
  readonly passagesByRole: ReadonlyMap<Role, readonly number[]>;
  /** Report and event of each passage. */
  readonly places: Places;
}

export function compileLibrary({ reports, events, twins }: ReadReports, glossary: Glossary): LibraryData {
  const passages = reports.flatMap(toPassages);
  return {
    reports,
    events,
    topics: findTopics(reports, glossary),
    mentioned: [...findMentioned(reports, glossary)].map(({ name }) => name),
    passages,
    twins: twinPassages(passages, reports, twins),
    copyOf: copyNumbers(passages.map(({ blocks }) => blocksText(blocks))),
    passagesByRole: numbersByRole(passages),
    places: placesOf(passages, reports),
    words: compileWords(wordCounts(passages)),
    passageIndex: compileIndex(passages.map(passageTerms)),
    reportIndex: compileIndex(reports.map(reportTerms)),
    nameIndex: compileIndex(reports.map(nameTerms)),
  };
}

function numbersByRole(passages: readonly Passage[]): ReadonlyMap<Role, readonly number[]> {
  const all = passages.flatMap(({ roles }, number) => roles.map((role) => ({ role, number })));
  const byRole = groupBy(all, ({ role }) => role);
  return new Map(ROLES.map((role) => [role, (byRole.get(role) ?? []).map(({ number }) => number)]));
}
