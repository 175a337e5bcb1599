import type { Event } from './event/event.ts';
import type { GlossaryEntry } from './glossary/entry.ts';
import type { Glossary } from './glossary/glossary.ts';
import { groupBy } from './group-by.ts';
import { buildIndex, type IndexedTerms, type PassageIndex } from './index/passage-index.ts';
import { type Places, placesOf } from './index/places.ts';
import { nameTerms, passageTerms, reportTerms, wordCounts } from './index/terms.ts';
import { buildVocabulary, type Vocabulary } from './index/vocabulary.ts';
import { toPassages } from './pack/passages.ts';
import { twinPassages } from './pack/twin-passages.ts';
import type { Passage, Report } from './passage.ts';
import { type Content, type ReadReports, readReports } from './reports.ts';
import { ROLES, type Role } from './roles/roles.ts';
import type { Language } from './text/language.ts';
import { findMentioned, findTopics, type Topic } from './topics/topics.ts';

/** All that questions are answered from. Immutable: changed content makes a new one. */
export interface Library {
  readonly reports: readonly Report[];
  /** Newest first, undated last. */
  readonly events: readonly Event[];
  /** Languages that reports are written in. */
  readonly languages: ReadonlySet<Language>;
  /** The most covered first. */
  readonly topics: readonly Topic[];
  /** What of the glossary some report names. */
  readonly mentioned: ReadonlySet<GlossaryEntry>;
  readonly passages: readonly Passage[];
  readonly passagesById: ReadonlyMap<string, Passage>;
  /** The same section in the other language, by passage id; only where one is a true translation of the other. */
  readonly twins: ReadonlyMap<string, Passage>;
  /** Numbers of the passages of each role, for questions that ask for one. */
  readonly passagesByRole: ReadonlyMap<Role, readonly number[]>;
  /** Report and event of each passage. */
  readonly places: Places;
  readonly vocabulary: Vocabulary;
  readonly passageIndex: PassageIndex;
  readonly reportIndex: PassageIndex;
  /** The reports by their names alone. */
  readonly nameIndex: PassageIndex;
  readonly knowledge: Knowledge;
}

/** What is known about the field and the language, whatever the reports say. */
export interface Knowledge {
  readonly glossary: Glossary;
  /** Whether a folded word is English: a word that is right is not corrected. */
  readonly isEnglish: (word: string) => boolean;
}

/** From parsed files to a library that is ready for questions. */
export function buildLibrary(content: Content, knowledge: Knowledge): Library {
  return libraryOf(readReports(content), knowledge);
}

/** From reports that were read, wherever they come from. */
export function libraryOf({ reports, events, twins }: ReadReports, knowledge: Knowledge): Library {
  const passages = reports.flatMap(toPassages);
  const terms = passages.map(passageTerms);
  return {
    reports,
    events,
    languages: new Set(reports.map(({ textLanguage }) => textLanguage)),
    topics: findTopics(reports, knowledge.glossary),
    mentioned: findMentioned(reports, knowledge.glossary),
    passages,
    passagesById: new Map(passages.map((passage) => [passage.id, passage])),
    twins: twinPassages(passages, reports, twins),
    passagesByRole: numbersByRole(passages),
    places: placesOf(passages, reports),
    vocabulary: buildVocabulary(terms.map(allTerms), wordCounts(passages)),
    passageIndex: buildIndex(terms),
    reportIndex: buildIndex(reports.map(reportTerms)),
    nameIndex: buildIndex(reports.map(nameTerms)),
    knowledge,
  };
}

/** Number of reports, the lists of a folder's reports not counted. */
export function countReports({ reports }: Library): number {
  return reports.filter(({ isIndex }) => !isIndex).length;
}

function numbersByRole(passages: readonly Passage[]): ReadonlyMap<Role, readonly number[]> {
  const all = passages.flatMap(({ roles }, number) => roles.map((role) => ({ role, number })));
  const byRole = groupBy(all, ({ role }) => role);
  return new Map(ROLES.map((role) => [role, (byRole.get(role) ?? []).map(({ number }) => number)]));
}

function allTerms({ heading, text, path }: IndexedTerms): readonly string[] {
  return [...heading, ...text, ...path];
}
