import { KINDS } from '../index/places.ts';
import type { Library } from '../library/library.ts';
import { isFactRole, type Role } from '../pack/roles.ts';
import type { Question } from './question/question.ts';
import { isCarrying } from './question/question-word.ts';
import type { Signals } from './signals.ts';

/** A report about the thing asked makes each of its sections likelier: most never repeat the event's name. */
const REPORT_WEIGHT = 0.6;
/** A passage that holds more of the question answers it better than one that repeats a part of it. */
const COVERAGE_WEIGHT = 1;
/** Of a question longer than this a passage need not hold every word. */
const COVERED_WORDS = 4;
/** Names of a thing that the question only describes, and descriptions of one that it names. */
const EXPANSION_WEIGHT = 1.2;
/** "When", "where" and "who" are answered by lines that share no word with the question. */
const FACT_WEIGHT = 1;
/** The other parts of a report are seldom asked for so plainly. */
const ROLE_WEIGHT = 0.8;
/** A heading that names what is asked tells what its section is about. */
const HEADING_WEIGHT = 0.3;
/** "What does RAG stand for?" is answered where the acronym is spelled out. */
const SPELLED_WEIGHT = 0.6;
/** A member reads the other language less well, but better that than nothing. */
const OTHER_LANGUAGE_FACTOR = 0.8;
/** Who spoke stands where the speakers are listed; elsewhere they are named by the way. */
const NO_SPEAKER_FACTOR = 0.85;
/** What an event was meant for and how it felt names everything and explains nothing. */
const FRAME_FACTOR = 0.85;
/** A list of a folder's reports says less than the reports themselves. */
const INDEX_FACTOR = 0.95;

/** What the signals of a passage amount to. */
export interface Weight {
  readonly score: number;
  /** The most that it can be, whatever is seen closer: a passage holds no less than its heading. */
  readonly most: number;
  /** How much of what is asked the passage holds: 0 to 1. */
  readonly coverage: number;
}

/** What takes a look at the passage itself. */
export interface Closer {
  /** What its heading holds of the question: 0 to 1. */
  readonly headed: number;
  /** Whether it spells out the acronym that the question asks the meaning of. */
  readonly spelled: boolean;
}

/** Weighs a passage by its number. */
export type Weigh = (passage: number, closer?: Closer) => Weight;

const FROM_AFAR: Closer = { headed: 0, spelled: false };

export function weighing(library: Library, question: Question, { own, about, holding }: Signals): Weigh {
  const { kindOf } = library.places;
  const factors = KINDS.map((kind) => factorOf(kind, question));
  const isAskedFor = withRole(question.role, library);
  const isBare = namesNothing(question);
  const coverageWeight = COVERAGE_WEIGHT * Math.min(1, COVERED_WORDS / Math.max(1, carryingWords(question)));
  const roleWeight = isFactRole(question.role) ? FACT_WEIGHT : ROLE_WEIGHT;
  const headingWeight = question.role === undefined ? HEADING_WEIGHT : 0;
  const spelledWeight = question.acronym === undefined ? 0 : SPELLED_WEIGHT;
  return (passage, { headed, spelled } = FROM_AFAR) => {
    const held = holding(passage);
    const near = about(passage);
    // As far as it is about what the question names; "when was the event?" names nothing that a passage could hold.
    const fits = !isAskedFor(passage) ? 0 : isBare ? 1 : Math.max(held.coverage, near);
    const coverage = isBare ? fits : held.coverage;
    const plain =
      own(passage) +
      coverageWeight * coverage +
      REPORT_WEIGHT * near +
      EXPANSION_WEIGHT * held.expanded +
      roleWeight * fits;
    const seen = headingWeight * headed + (spelled ? SPELLED_WEIGHT : 0);
    const atMost = headingWeight * held.verbatim + spelledWeight;
    const unlisted = question.role === 'speaker' && !isAskedFor(passage) ? NO_SPEAKER_FACTOR : 1;
    const factor = (factors[kindOf[passage] ?? 0] ?? 1) * unlisted;
    return { score: (plain + seen) * factor, most: (plain + atMost) * factor, coverage };
  };
}

function factorOf({ language, isIndex, isFrame }: (typeof KINDS)[number], question: Question): number {
  const spoken = language === question.language ? 1 : OTHER_LANGUAGE_FACTOR;
  const frame = question.role === undefined && isFrame ? FRAME_FACTOR : 1;
  return spoken * (isIndex ? INDEX_FACTOR : 1) * frame;
}

function withRole(role: Role | undefined, { passages, passagesByRole }: Library): (passage: number) => boolean {
  if (role === undefined) return () => false;
  const marks = new Uint8Array(passages.length);
  for (const number of passagesByRole.get(role) ?? []) marks[number] = 1;
  return (passage) => marks[passage] === 1;
}

function carryingWords({ words }: Question): number {
  return words.filter(isCarrying).length;
}

/** "When was the event?" names none of them. */
function namesNothing(question: Question): boolean {
  return question.role !== undefined && carryingWords(question) === 0;
}
