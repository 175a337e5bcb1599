import { buildIndex, type IndexedTerms, type PassageIndex } from './index/passage-index.ts';
import { passageTerms, reportTerms, wordCounts } from './index/terms.ts';
import { buildVocabulary, type Vocabulary } from './index/vocabulary.ts';
import { toPassages } from './pack/passages.ts';
import type { Passage, Report } from './passage.ts';
import { type Content, toReports } from './reports.ts';

/** All that questions are answered from. Immutable: changed content makes a new one. */
export interface Library {
  readonly reports: readonly Report[];
  readonly passages: readonly Passage[];
  readonly passagesById: ReadonlyMap<string, Passage>;
  readonly vocabulary: Vocabulary;
  readonly passageIndex: PassageIndex;
  readonly reportIndex: PassageIndex;
}

/** From parsed files to a library that is ready for questions. */
export function buildLibrary(content: Content): Library {
  const reports = toReports(content);
  const passages = reports.flatMap(toPassages);
  const terms = passages.map(passageTerms);
  return {
    reports,
    passages,
    passagesById: new Map(passages.map((passage) => [passage.id, passage])),
    vocabulary: buildVocabulary(terms.map(allTerms), wordCounts(passages)),
    passageIndex: buildIndex(terms),
    reportIndex: buildIndex(reports.map(reportTerms)),
  };
}

/** Number of reports, the lists of a folder's reports not counted. */
export function countReports({ reports }: Library): number {
  return reports.filter(({ isIndex }) => !isIndex).length;
}

function allTerms({ heading, text, path }: IndexedTerms): readonly string[] {
  return [...heading, ...text, ...path];
}
