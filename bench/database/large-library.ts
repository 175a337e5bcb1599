import { loadContent } from '../../src/content/load-content.ts';
import type { Event } from '../../src/core/event/event.ts';
import { findJoins } from '../../src/core/index/joins.ts';
import { textOf } from '../../src/core/index/terms.ts';
import type { Knowledge } from '../../src/core/library/library.ts';
import { readReports } from '../../src/core/library/reports.ts';
import { toPassages } from '../../src/core/pack/passages.ts';
import { ROLES } from '../../src/core/pack/roles.ts';
import type { Passage } from '../../src/core/report/report.ts';
import { findTopics } from '../../src/core/topics/topics.ts';
import type { WrittenLibrary, WrittenReport } from '../../src/search-database/written-library.ts';
import { enlargeReports } from '../enlarged-reports.ts';
import { sampleQuestions } from '../sample-questions.ts';

/** Every so many reports' passages give questions. */
const SAMPLED = 50;
const TOPICS = 40;

/** A library of so many passages that is never in memory as a whole, with questions made of some of them. */
export async function largeLibrary(folder: string, size: number, count: number, knowledge: Knowledge) {
  const { reports: originals } = readReports((await loadContent(folder)).content);
  const events = new Map<string, Event>();
  const found = findTopics(originals, knowledge.glossary);
  function* reports(): Iterable<WrittenReport> {
    for (const report of enlargeReports(originals, size)) {
      if (report.event !== undefined) events.set(report.event.id, { ...report.event, facts: [], reports: [] });
      const passages = toPassages(report);
      yield { report, passages: passages.map((passage) => ({ passage, copyOf: passage.id, twin: undefined })) };
    }
  }
  const library: WrittenLibrary = {
    madeFrom: `${folder} enlarged to ${size}`,
    header: {
      ...found,
      languages: [...new Set(originals.map(({ textLanguage }) => textLanguage))],
      roles: ROLES,
      joins: [...findJoins(originals.flatMap(toPassages).map(textOf))],
      daysByEvent: [],
    },
    events: { [Symbol.iterator]: () => events.values() },
    reports,
  };
  const some: Passage[] = [];
  let number = 0;
  for (const report of enlargeReports(originals, Math.min(size, QUESTIONS_FROM))) {
    if (number++ % SAMPLED === 0) some.push(...toPassages(report));
  }
  const questions = sampleQuestions(some, count).map(({ text }) => text);
  return { library, questions, topics: found.topics.slice(0, TOPICS).map(({ name }) => name) };
}

const QUESTIONS_FROM = 100_000;
