import { RANKED } from '../../src/core/answer/answer.ts';
import { compileLibrary } from '../../src/core/library/compile-library.ts';
import { type Knowledge, libraryFrom } from '../../src/core/library/library.ts';
import type { ReadReports } from '../../src/core/library/reports.ts';
import { readQuestion } from '../../src/core/rank/question/question.ts';
import { rank } from '../../src/core/rank/rank.ts';
import type { Passage, Report } from '../../src/core/report/report.ts';
import { textLanguage } from '../../src/core/text/language.ts';
import { fromBytes, toBytes } from '../../src/live-library/bytes/library-bytes.ts';
import type { BuiltEngine, Engine, PlainDocument } from './engine.ts';

/** Debrief's whole ranking over plain documents: each is a report of one section and of no event. */
export function debrief(knowledge: Knowledge): Engine {
  return {
    name: 'Debrief',
    build: async (documents) => {
      const read = { reports: documents.map(toReport), events: [], twins: [] };
      return rankingOf(read, knowledge, ({ report }) => report.id);
    },
  };
}

/** Debrief's whole ranking over reports. */
export function rankingOf(
  read: ReadReports,
  knowledge: Knowledge,
  idOf: (passage: Passage) => string = ({ id }) => id,
): BuiltEngine {
  const data = compileLibrary(read, knowledge.glossary);
  const library = libraryFrom(data, knowledge);
  return {
    search: (question, limit) => {
      const ids = rank(library, readQuestion(question, library), { limit: RANKED }).map(({ passage }) => idOf(passage));
      return [...new Set(ids)].slice(0, limit);
    },
    snapshot: async () => {
      const bytes = toBytes(data);
      const says = new Map(data.reports.map(({ id, sections, pictures }) => [id, { ...NOTHING, sections, pictures }]));
      return {
        bytes: bytes.length,
        load: async () => {
          const data = fromBytes(bytes, ({ id }) => says.get(id) ?? NOTHING);
          // What is not asked for is not read.
          void libraryFrom(data, knowledge).reports;
        },
      };
    },
  };
}

const NOTHING = { frontMatter: {}, sections: [], pictures: [], problems: [] };

function toReport({ id, title, text }: PlainDocument): Report {
  const language = textLanguage(text);
  const section = {
    heading: title,
    level: title === '' ? 0 : 1,
    path: title === '' ? [] : [title],
    anchor: '',
    line: 1,
    blocks: [{ kind: 'paragraph' as const, line: 2, depth: 0, spans: [{ text }] }],
  };
  return {
    id,
    site: 'collection',
    file: `${id}.md`,
    lang: language,
    textLanguage: language,
    name: '',
    otherNames: [],
    event: undefined,
    date: undefined,
    page: undefined,
    isIndex: false,
    pageId: id,
    sections: [section],
    facts: [],
    pictures: [],
  };
}
