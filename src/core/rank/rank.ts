import type { Library } from '../library.ts';
import type { Passage } from '../passage.ts';
import type { Role } from '../roles/roles.ts';
import { headedBy } from './headed.ts';
import type { Question } from './question.ts';
import { CARRYING } from './question-word.ts';
import { readSignals, type Signals } from './signals.ts';

/** A passage that may answer, with the reason. */
export interface Hit {
  readonly passage: Passage;
  /** Higher is better. Not comparable between questions. */
  readonly score: number;
  /** How much of what is asked the passage holds, in words or by what they stand for: 0 to 1. */
  readonly coverage: number;
}

/** A report about the thing asked makes each of its sections likelier: most never repeat the event's name. */
const REPORT_WEIGHT = 0.6;
/** A passage that holds more of the question answers it better than one that repeats a part of it. */
const COVERAGE_WEIGHT = 1;
/** Of a question longer than this a passage need not hold every word. */
const COVERED_WORDS = 4;
/** Names of a thing that the question only describes, and descriptions of one that it names. */
const EXPANSION_WEIGHT = 0.8;
/** "When", "where" and "who" are answered by lines that share no word with the question. */
const FACT_WEIGHT = 1;
/** The other parts of a report are seldom asked for so plainly. */
const ROLE_WEIGHT = 0.8;
/** A heading that names what is asked tells what its section is about. */
const HEADING_WEIGHT = 0.3;
/** A member reads the other language less well, but better that than nothing. */
const OTHER_LANGUAGE_FACTOR = 0.8;
/** What an event was meant for and how it felt names everything and explains nothing. */
const FRAME_FACTOR = 0.85;
/** A list of a folder's reports says less than the reports themselves. */
const INDEX_FACTOR = 0.95;

/** The passages that may answer, best first, one for each section. */
export function rank(library: Library, question: Question): readonly Hit[] {
  const signals = readSignals(library, question);
  const hits: Hit[] = [];
  for (const number of signals.candidates) {
    const passage = library.passages[number];
    if (passage !== undefined && isInPeriod(passage, question)) hits.push(toHit(passage, number, question, signals));
  }
  return onePerSection(withHeadings(hits.sort(compare), library, question));
}

/** What a heading adds lifts nobody from further down. */
const HEADINGS_READ = 50;

function withHeadings(hits: readonly Hit[], library: Library, question: Question): readonly Hit[] {
  if (question.role !== undefined) return hits;
  const headed = headedBy(question, library);
  const best = hits.slice(0, HEADINGS_READ).map((hit) => {
    return { ...hit, score: hit.score + HEADING_WEIGHT * headed(hit.passage) * factorOf(hit.passage, question) };
  });
  return [...best.sort(compare), ...hits.slice(HEADINGS_READ)];
}

function compare(a: Hit, b: Hit): number {
  return b.score - a.score || compareAge(a, b);
}

function isInPeriod({ event }: Passage, { period }: Question): boolean {
  return period === undefined || period.events.has(event?.id ?? '');
}

function toHit(passage: Passage, number: number, question: Question, signals: Signals): Hit {
  const about = signals.about(number);
  const holding = signals.holding(number);
  const fits = fitOf(passage, question, Math.max(holding.coverage, about));
  // "When was the event?" names nothing that a passage could hold: only the part that is asked for counts.
  const coverage = namesNothing(question) ? fits : holding.coverage;
  const score =
    signals.own(number) +
    coverageWeight(question) * coverage +
    REPORT_WEIGHT * about +
    EXPANSION_WEIGHT * holding.expanded +
    (isFact(question.role) ? FACT_WEIGHT : ROLE_WEIGHT) * fits;
  return { passage, score: score * factorOf(passage, question), coverage };
}

function factorOf(passage: Passage, question: Question): number {
  const language = passage.report.textLanguage === question.language ? 1 : OTHER_LANGUAGE_FACTOR;
  const index = passage.report.isIndex ? INDEX_FACTOR : 1;
  const frame = question.role === undefined && isFrame(passage) ? FRAME_FACTOR : 1;
  return language * index * frame;
}

function isFrame({ roles }: Passage): boolean {
  return roles.includes('purpose') || roles.includes('experience');
}

function coverageWeight({ words }: Question): number {
  const carrying = words.filter(({ weight }) => weight >= CARRYING).length;
  return COVERAGE_WEIGHT * Math.min(1, COVERED_WORDS / Math.max(1, carrying));
}

/** How well a passage is the part of a report that is asked for: as far as it is about what the question names. */
function fitOf({ roles }: Passage, question: Question, aboutIt: number): number {
  if (question.role === undefined || !roles.includes(question.role)) return 0;
  return namesNothing(question) ? 1 : aboutIt;
}

/** "When was the event?" names none of them. */
function namesNothing({ words, role }: Question): boolean {
  return role !== undefined && words.every(({ weight }) => weight < CARRYING);
}

function isFact(role: Role | undefined): boolean {
  return role === 'date' || role === 'place' || role === 'speaker';
}

/** Of equals the newest event first. */
function compareAge(a: Hit, b: Hit): number {
  const [one, other] = [a.passage.event?.date ?? '', b.passage.event?.date ?? ''];
  if (one !== other) return one > other ? -1 : 1;
  return a.passage.id < b.passage.id ? -1 : 1;
}

function onePerSection(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<unknown>();
  return hits.filter(({ passage }) => !seen.has(passage.section) && seen.add(passage.section));
}
