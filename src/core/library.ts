import type { Event } from './event/event.ts';
import type { GlossaryEntry } from './glossary/entry.ts';
import type { Glossary } from './glossary/glossary.ts';
import { openIndex, type PassageIndex } from './index/passage-index.ts';
import type { Places } from './index/places.ts';
import { openVocabulary, type Vocabulary } from './index/vocabulary.ts';
import { compileLibrary, type LibraryData } from './library-data.ts';
import type { Passage, Report } from './passage.ts';
import { type Content, type ReadReports, readReports } from './reports.ts';
import type { Role } from './roles/roles.ts';
import type { Language } from './text/language.ts';
import type { Topic } from './topics/topics.ts';

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
  /** For each passage the number of the first one whose text is nearly the same; its own where it is the first. */
  readonly copyOf: Int32Array;
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
export function libraryOf(read: ReadReports, knowledge: Knowledge): Library {
  return libraryFrom(compileLibrary(read, knowledge.glossary), knowledge);
}

/**
 * From what was compiled, here or elsewhere, to a library that is ready for questions.
 * @param knowledge with the glossary that the data was compiled with.
 */
export function libraryFrom(data: LibraryData, knowledge: Knowledge): Library {
  const passageIndex = openIndex(data.passageIndex);
  const mentioned = new Set(data.mentioned);
  return {
    reports: data.reports,
    events: data.events,
    languages: new Set(data.reports.map(({ textLanguage }) => textLanguage)),
    topics: data.topics,
    mentioned: new Set(knowledge.glossary.entries.filter(({ name }) => mentioned.has(name))),
    passages: data.passages,
    passagesById: new Map(data.passages.map((passage) => [passage.id, passage])),
    twins: data.twins,
    copyOf: data.copyOf,
    passagesByRole: data.passagesByRole,
    places: data.places,
    vocabulary: openVocabulary(data.words, passageIndex),
    passageIndex,
    reportIndex: openIndex(data.reportIndex),
    nameIndex: openIndex(data.nameIndex),
    knowledge,
  };
}

/** Number of reports, the lists of a folder's reports not counted. */
export function countReports({ reports }: Library): number {
  return reports.filter(({ isIndex }) => !isIndex).length;
}
