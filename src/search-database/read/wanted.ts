import type { WeightedTerm } from '../../core/index/passage-index.ts';
import type { Library } from '../../core/library/library.ts';
import type { Role } from '../../core/pack/roles.ts';
import { withNeededWords } from '../../core/rank/question/needed-words.ts';
import type { Question } from '../../core/rank/question/question.ts';
import { isCarrying } from '../../core/rank/question/question-words.ts';
import { wantedTerms } from '../../core/rank/signals.ts';
import { stem } from '../../core/text/words.ts';

/** What candidates are looked for by. What serves these passages, PostgreSQL or another engine, needs nothing else of a question. */
export interface Wanted {
  /** The most telling first. */
  readonly terms: readonly WeightedTerm[];
  readonly synonyms: readonly WeightedTerm[];
  /** Lists of terms, all of which a passage holds that says it so. */
  readonly together: readonly (readonly string[])[];
  /** Terms all of which a passage holds in its heading or text; [] for any. */
  readonly all: readonly string[];
  readonly role: Role | undefined;
  /** Whether the role alone is asked for. */
  readonly isBare: boolean;
  /** Ids of the events whose passages count; undefined: all do. */
  readonly events: readonly string[] | undefined;
  /** Ids of events where those passages are wanted that stand at the beginning. */
  readonly beginnings: readonly string[];
}

export interface WantedOptions {
  /** Id of an event: only its passages count. */
  readonly event?: string | undefined;
  /** Whether passages have to hold all words of the question, in heading or text. */
  readonly all?: boolean;
}

export function wantedBy(question: Question, library: Library, { event, all = false }: WantedOptions): Wanted {
  const { words, period, role } = question;
  const { terms, synonyms, paraphrases } = wantedTerms(library, question);
  return {
    terms,
    synonyms,
    together: [...paraphrases.map((each) => each.terms), ...(period?.written ?? []).map((each) => each.map(stem))],
    all: all ? withNeededWords(question, library).words.map(({ term }) => term) : [],
    role,
    isBare: role !== undefined && !words.some(isCarrying),
    events: event === undefined ? period && [...period.events, ...period.logs] : [event],
    beginnings: [...(period?.nearest ?? []), ...(role === 'purpose' ? (period?.events ?? []) : [])],
  };
}
