import type { GlossaryEntry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { openIndex, type PassageIndex } from '../index/passage-index.ts';
import { openVocabulary, type Vocabulary } from '../index/vocabulary.ts';
import type { Passage } from '../report/passage.ts';
import type { Language } from '../text/language.ts';
import { compileLibrary, type LibraryContents, type LibraryData } from './library-data.ts';
import { type Content, type ReadReports, readReports } from './reports.ts';

/** All that questions are answered from. Immutable: changed content makes a new one. */
export interface Library extends LibraryContents {
  /** Languages that reports are written in. */
  readonly languages: ReadonlySet<Language>;
  /** What of the glossary some report names. */
  readonly mentioned: ReadonlySet<GlossaryEntry>;
  readonly passagesById: ReadonlyMap<string, Passage>;
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
export function libraryFrom({ words, ...data }: LibraryData, knowledge: Knowledge): Library {
  const passageIndex = openIndex(data.passageIndex);
  const mentioned = new Set(data.mentioned);
  return {
    ...data,
    languages: new Set(data.reports.map(({ textLanguage }) => textLanguage)),
    mentioned: new Set(knowledge.glossary.entries.filter(({ name }) => mentioned.has(name))),
    passagesById: new Map(data.passages.map((passage) => [passage.id, passage])),
    vocabulary: openVocabulary(words, passageIndex),
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
