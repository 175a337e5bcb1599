import type { Glossary } from './glossary/glossary.ts';
import { buildIndex, type IndexedTerms, type PassageIndex } from './index/passage-index.ts';
import { nameTerms, passageTerms, reportTerms, wordCounts } from './index/terms.ts';
import { buildVocabulary, type Vocabulary } from './index/vocabulary.ts';
import { toPassages } from './pack/passages.ts';
import type { Passage, Report } from './passage.ts';
import { type Content, toReports } from './reports.ts';
import { ROLES, type Role } from './roles/roles.ts';

/** All that questions are answered from. Immutable: changed content makes a new one. */
export interface Library {
  readonly reports: readonly Report[];
  readonly passages: readonly Passage[];
  readonly passagesById: ReadonlyMap<string, Passage>;
  /** The passages of each role, for questions that ask for one. */
  readonly passagesByRole: ReadonlyMap<Role, readonly Passage[]>;
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
  const reports = toReports(content);
  const passages = reports.flatMap(toPassages);
  const terms = passages.map(passageTerms);
  return {
    reports,
    passages,
    passagesById: new Map(passages.map((passage) => [passage.id, passage])),
    passagesByRole: new Map(ROLES.map((role) => [role, passages.filter(({ roles }) => roles.includes(role))])),
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

function allTerms({ heading, text, path }: IndexedTerms): readonly string[] {
  return [...heading, ...text, ...path];
}
