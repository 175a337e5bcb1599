import type { Days } from '../event/dates/parts-of-year.ts';
import { glossaryOf } from '../glossary/fields.ts';
import type { Glossary, GlossaryEntry } from '../glossary/glossary.ts';
import { openIndex, type PassageIndex } from '../index/passage-index.ts';
import { openVocabulary, type Vocabulary } from '../index/vocabulary.ts';
import { twinsById } from '../pack/twin-passages.ts';
import { compareDates, type Passage, type Report } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';
import type { Language } from '../text/language.ts';
import { createLatestTexts, type LatestTexts } from '../text/latest-texts.ts';
import { compileLibrary } from './compile-library.ts';
import type { Content } from './content.ts';
import { lazily } from './lazily.ts';
import type { LibraryData } from './library-data.ts';
import { readReports } from './reports.ts';

/** From parsed files to a library that is ready for questions. */
export function buildLibrary(content: Content, knowledge: Knowledge): Library {
  return libraryFrom(compileLibrary(readReports(content), knowledge.glossary), knowledge);
}

/** What is known about the field and the language, whatever the reports say. */
export interface Knowledge {
  readonly glossary: Glossary;
  /** Whether a folded word is English: a word that is right is not corrected. */
  readonly isEnglish: (word: string) => boolean;
}

/** All that questions are answered from. Immutable: changed content makes a new one. */
export interface Library extends Omit<LibraryData, 'words' | 'mentioned' | 'twinOf' | 'passageIndex' | 'reportIndex'> {
  /** Languages that reports are written in. */
  readonly languages: ReadonlySet<Language>;
  /** What of the glossary some report names. */
  readonly mentioned: ReadonlySet<GlossaryEntry>;
  /** The days in the headings of each event's passages, by its id. */
  readonly daysByEvent: ReadonlyMap<string, readonly Days[]>;
  readonly passagesById: ReadonlyMap<string, Passage>;
  /** The same section in the other language, by passage id; only where one is a true translation of the other. */
  readonly twins: ReadonlyMap<string, Passage>;
  readonly vocabulary: Vocabulary;
  readonly passageIndex: PassageIndex;
  readonly reportIndex: PassageIndex;
  readonly knowledge: Knowledge;
  readonly texts: LatestTexts;
}

/**
 * From what was compiled, here or elsewhere, to a library that is ready for questions. What nobody asks for is not made: where
 * threads search, the main one needs no index.
 * @param known with the glossary that the data was compiled with.
 */
export function libraryFrom(data: LibraryData, known: Knowledge): Library {
  const knowledge = { ...known, glossary: glossaryOf(known.glossary, data.fields) };
  const library: Library = lazily<Library>({
    reports: () => data.reports,
    events: () => data.events,
    fields: () => data.fields,
    topics: () => data.topics,
    passages: () => data.passages,
    twins: () => twinsById(data.passages, data.twinOf),
    copyOf: () => data.copyOf,
    passagesByRole: () => data.passagesByRole,
    places: () => data.places,
    headings: () => data.headings,
    days: () => data.days,
    joins: () => data.joins,
    languages: () => new Set(data.reports.map(({ textLanguage }) => textLanguage)),
    mentioned: () => {
      const mentioned = new Set(data.mentioned);
      return new Set(knowledge.glossary.entries.filter(({ name }) => mentioned.has(name)));
    },
    daysByEvent: () => daysByEvent(data),
    passagesById: () => new Map(data.passages.map((passage) => [passage.id, passage])),
    vocabulary: () => openVocabulary(data.words, library.passageIndex),
    passageIndex: () => openIndex(data.passageIndex),
    reportIndex: () => openIndex(data.reportIndex),
    knowledge: () => knowledge,
    texts: () => createLatestTexts(),
  });
  return library;
}

function daysByEvent({ passages, days }: Pick<LibraryData, 'passages' | 'days'>): ReadonlyMap<string, readonly Days[]> {
  const all = Array.from(days).flatMap(([number, own]) =>
    own.map((each) => ({ id: passages[number]?.event?.id ?? '', each })),
  );
  return new Map([...groupBy(all, ({ id }) => id)].map(([id, own]) => [id, own.map(({ each }) => each)]));
}

/** The reports, newest first, undated ones last; section indexes are none. */
export function newestReports({ reports }: Library): readonly Report[] {
  return reports.filter(({ isIndex }) => !isIndex).toSorted(compareDates);
}
