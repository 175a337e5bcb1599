import type { GlossaryEntry } from '../../glossary/glossary.ts';
import { type Recognized, recognize } from '../../glossary/recognize.ts';
import type { WeightedTerm } from '../../index/passage-index.ts';
import { isAskingTerm, type Role, roleAskedFor } from '../../pack/roles.ts';
import { analyze, syllablePairs } from '../../text/analyze.ts';
import { writtenOut } from '../../text/contractions.ts';
import type { Language } from '../../text/language.ts';
import { fold } from '../../text/words.ts';
import { acronymAskedFor } from '../spelled-out.ts';
import { COVERAGE_WORDS, isCoverageQuestion } from './coverage-question.ts';
import { asksForEvent } from './event-named.ts';
import { type Period, readPeriod } from './period.ts';
import { languageOf } from './question-language.ts';
import { isCarrying, type Known, type QuestionWord, readWord } from './question-word.ts';
import { withAcronyms } from './spelled-names.ts';
import { withSynonyms } from './synonyms.ts';

/** A question as the ranking understands it. */
export interface Question {
  /** As asked. */
  readonly text: string;
  readonly language: Language;
  /** The words that carry it, in order, without repetition. */
  readonly words: readonly QuestionWord[];
  /** The part of a report that it asks for ("when", "takeaways"); undefined for a matter. */
  readonly role: Role | undefined;
  /** When the events are that it speaks of; undefined for any. */
  readonly period: Period | undefined;
  /** The acronym that it asks the meaning of, folded, without signs. */
  readonly acronym: string | undefined;
  /** Whether it asks which events are about something: all of them are the answer. */
  readonly asksForEvents: boolean;
  /** Syllable pairs, which tell Vietnamese words apart. */
  readonly pairs: readonly WeightedTerm[];
  /** What the field has a name for and the question speaks of. */
  readonly things: readonly Recognized[];
}

const PAIR_WEIGHT = 0.5;
/** What comes of an event comes after it: "what will they build after the workshop?" asks about that one. */
const OUTCOMES: ReadonlySet<Role> = new Set(['takeaways', 'application', 'experience']);

/** @param language of the question; 'auto' finds out. */
export function readQuestion(typed: string, known: Known, language: Language | 'auto' = 'auto'): Question {
  const text = writtenOut(typed);
  const { knowledge } = known;
  const spoken = language === 'auto' ? languageOf(text, known) : language;
  const asksForEvents = isCoverageQuestion(text);
  const role = asksForEvents ? undefined : roleAskedFor(text);
  const period = readPeriod(text, known.events, { ofOutcome: role !== undefined && OUTCOMES.has(role) });
  const isAsking = askingWords({ role, period, asksForEvents });
  const said = withAcronyms(text, known);
  const tokens = analyze(said, spoken);
  const read = withSynonyms(
    lightenNames(
      tokens.map((token) => readWord(token, { asking: isAsking(token.word, token.term), language: spoken }, known)),
    ),
    text,
    known,
  );
  const once = withoutRepetition(read);
  const isOfEvent = asksForEvent(text, once, known) || (period !== undefined && !read.some(isCarrying));
  return {
    text: typed,
    language: spoken,
    words: once,
    role: role ?? (isOfEvent ? 'purpose' : undefined),
    acronym: acronymAskedFor(text, once),
    period,
    asksForEvents,
    pairs: [...new Set(syllablePairs(text, spoken))].map((term) => ({ term, weight: PAIR_WEIGHT })),
    things: recognize({ text: said, language: spoken, words: read }, knowledge.glossary, (entry) =>
      isMentioned(entry, known),
    ),
  };
}

/** A name of three words and more ("Ho Chi Minh City") is one thing: each of its words weighs less. */
function lightenNames(words: readonly QuestionWord[]): readonly QuestionWord[] {
  return words.map((each, index) => {
    let [from, to] = [index, index + 1];
    while (isCapital(words[from - 1])) from -= 1;
    while (isCapital(words[to])) to += 1;
    const length = isCapital(each) ? to - from : 1;
    return length < 3 ? each : { ...each, weight: each.weight / Math.sqrt(length) };
  });
}

function isCapital(word: QuestionWord | undefined): boolean {
  return word !== undefined && /^\p{Lu}\p{Ll}/u.test(word.word);
}

function withoutRepetition(words: readonly QuestionWord[]): readonly QuestionWord[] {
  return words.filter(({ term }, index) => words.findIndex((other) => other.term === term) === index);
}

/** Tells the words that belong to the asking from those that say what is asked about. */
function askingWords({
  role,
  period,
  asksForEvents,
}: Pick<Question, 'role' | 'period' | 'asksForEvents'>): (word: string, term: string) => boolean {
  return (word, term) =>
    (role !== undefined && isAskingTerm(term, role)) ||
    (asksForEvents && COVERAGE_WORDS.has(fold(word))) ||
    (period?.words.has(fold(word)) ?? false);
}

/** Whether the passages know all the words of one of its names. */
function isMentioned(entry: GlossaryEntry, { vocabulary, knowledge }: Known): boolean {
  return knowledge.glossary.namesOf(entry).some(({ terms }) => terms.every((term) => vocabulary.frequency(term) > 0));
}
