import { copyNumbers } from './copies/copy-numbers.ts';
import type { Event } from './event/event.ts';
import type { Glossary } from './glossary/glossary.ts';
import { groupBy } from './group-by.ts';
import { compileIndex, type IndexData } from './index/passage-index.ts';
import { type Places, placesOf } from './index/places.ts';
import { nameTerms, passageTerms, reportTerms, wordCounts } from './index/terms.ts';
import { compileWords, type WordsData } from './index/vocabulary.ts';
import { toPassages } from './pack/passages.ts';
import { twinPassages } from './pack/twin-passages.ts';
import type { Passage, Report } from './passage.ts';
import { blocksText } from './report.ts';
import type { ReadReports } from './reports.ts';
import { ROLES, type Role } from './roles/roles.ts';
import { findMentioned, findTopics, type Topic } from './topics/topics.ts';

/**
 * All of a library that takes long to make. Plain data without functions, fit to be made by another thread or kept on
 * disk: a structured clone of it is as good.
 */
export interface LibraryData {
  readonly reports: readonly Report[];
  readonly events: readonly Event[];
  readonly topics: readonly Topic[];
  /** Names of what of the glossary some report names. */
  readonly mentioned: readonly string[];
  readonly passages: readonly Passage[];
  readonly twins: ReadonlyMap<string, Passage>;
  /** See `copyNumbers`. */
  readonly copyOf: Int32Array;
  readonly passagesByRole: ReadonlyMap<Role, readonly number[]>;
  readonly places: Places;
  readonly words: WordsData;
  readonly passageIndex: IndexData;
  readonly reportIndex: IndexData;
  readonly nameIndex: IndexData;
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
