import { RANKED } from '../../src/core/answer/answer.ts';
import { type Knowledge, type Library, libraryOf } from '../../src/core/library.ts';
import type { Report } from '../../src/core/passage.ts';
import { readQuestion } from '../../src/core/rank/question.ts';
import { rank } from '../../src/core/rank/rank.ts';
import { textLanguage } from '../../src/core/text/language.ts';
import type { BuiltEngine, Engine, PlainDocument } from './engine.ts';

/** Debrief's whole ranking over plain documents: each is a report of one section and of no event. */
export function debrief(knowledge: Knowledge): Engine {
  return {
    name: 'Debrief',
    build: async (documents) => {
      const library = libraryOf({ reports: documents.map(toReport), events: [], twins: [] }, knowledge);
      return rankingOf(library, ({ report }) => report.id);
    },
  };
}

/** Debrief's whole ranking over a library. */
export function rankingOf(
  library: Library,
  idOf: (passage: Library['passages'][number]) => string = ({ id }) => id,
): BuiltEngine {
  return {
    search: (question, limit) => {
      const ids = rank(library, readQuestion(question, library), { limit: RANKED }).map(({ passage }) => idOf(passage));
      return [...new Set(ids)].slice(0, limit);
    },
  };
}

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
    event: undefined,
    date: undefined,
    page: undefined,
    isIndex: false,
    sections: [section],
    facts: [],
    pictures: [],
  };
}
