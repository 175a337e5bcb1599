import type { GlossaryEntry } from '../glossary/entry.ts';
import { type Recognized, recognize } from '../glossary/recognize.ts';
import type { WeightedTerm } from '../index/passage-index.ts';
import type { Library } from '../library.ts';
import { type Period, readPeriod } from '../period/period.ts';
import { isAskingTerm, type Role, roleAskedFor } from '../roles/roles.ts';
import { analyze, syllablePairs } from '../text/analyze.ts';
import { fold } from '../text/fold.ts';
import { detectLanguage, type Language } from '../text/language.ts';
import { stem } from '../text/stem.ts';
import { ENGLISH_STOP_WORDS, LIGHT_TERMS } from '../text/stop-words.ts';
import { words } from '../text/words.ts';
import { COVERAGE_WORDS, isCoverageQuestion } from './coverage-question.ts';
import { nearestWord } from './spelling.ts';

/** A question as the ranking understands it. */
export interface Question {
  readonly text: string;
  readonly language: Language;
  /** The words that carry it, in order, without repetition. */
  readonly words: readonly QuestionWord[];
  /** The part of a report that it asks for ("when", "takeaways"); undefined for a matter. */
  readonly role: Role | undefined;
  /** When the events are that it speaks of; undefined for any. */
  readonly period: Period | undefined;
  /** Whether it asks which events are about something: all of them are the answer. */
  readonly asksForEvents: boolean;
  /** Syllable pairs, which tell Vietnamese words apart. */
  readonly pairs: readonly WeightedTerm[];
  /** What the field has a name for and the question speaks of. */
  readonly things: readonly Recognized[];
}

export interface QuestionWord {
  /** As asked. */
  readonly word: string;
  /** As looked up: corrected where no passage holds the word but a similar one. */
  readonly term: string;
  /** Whether any passage holds it. */
  readonly known: boolean;
  /** Words of the passages with the same root, for one that none holds; the weight is how much each counts. */
  readonly akin: readonly WeightedTerm[];
  /** 1 for a word that carries the question, less for one that hardly does. */
  readonly weight: number;
}

const PAIR_WEIGHT = 0.5;
/** A corrected word may be meant otherwise. */
const CORRECTED_WEIGHT = 0.9;
/** In "when was the workshop held?" such words say what is asked, not what about. */
const ASKING_WEIGHT = 0.1;
/** "best practices", "good idea": such words say little about what is asked. */
const LIGHT_WEIGHT = 0.35;

/** What a question is read against. */
export type Known = Pick<Library, 'vocabulary' | 'knowledge' | 'events'>;

export function readQuestion(text: string, known: Known, language: Language | 'auto' = 'auto'): Question {
  const { knowledge } = known;
  const spoken = language === 'auto' ? languageOf(text, known) : language;
  const period = readPeriod(text, known.events);
  const asksForEvents = isCoverageQuestion(text);
  const role = asksForEvents ? undefined : roleAskedFor(text);
  const isAsking = askingWords({ role, period, asksForEvents });
  const tokens = analyze(text, spoken);
  const read = lightenNames(tokens.map(({ term, word }) => readWord(word, term, isAsking(word, term), known)));
  return {
    text,
    language: spoken,
    words: withoutRepetition(read),
    role: role ?? (period !== undefined && read.every(({ weight }) => weight < CARRYING) ? 'purpose' : undefined),
    period,
    asksForEvents,
    pairs: [...new Set(syllablePairs(text, spoken))].map((term) => ({ term, weight: PAIR_WEIGHT })),
    things: recognize(text, read, knowledge.glossary, (entry) => isMentioned(entry, known)),
  };
}

/**
 * Without tone marks and function words ("nguyen tac bao mat") only the reports tell Vietnamese: most words are theirs
 * without the marks, and none is English. Words in capitals are names, which tell nothing.
 */
function languageOf(text: string, { vocabulary, knowledge }: Known): Language {
  const detected = detectLanguage(text);
  const small = words(text).filter((word) => !/^\p{Lu}/u.test(word));
  if (detected === 'vi' || small.some((word) => ENGLISH_STOP_WORDS.has(word))) return detected;
  const toneless = small.filter((word) => vocabulary.isToneless(word) && !knowledge.isEnglish(word));
  return toneless.length >= 2 && toneless.length * 2 >= small.length ? 'vi' : 'en';
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

/** A word of at least this weight carries a question. */
export const CARRYING = 0.3;

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

function readWord(word: string, term: string, asking: boolean, known: Known): QuestionWord {
  const weight = asking ? ASKING_WEIGHT : LIGHT_TERMS.has(term) ? LIGHT_WEIGHT : 1;
  // "vàng" (gold) is not known where only "vang" and "vâng" are: a tone mark that was typed is meant.
  const isOther = fold(word) !== word.toLowerCase() && !known.vocabulary.isWritten(word);
  if (asking || known.vocabulary.frequency(term) > 0)
    return { word, term, known: asking || !isOther, weight, akin: [] };
  const near = correction(word, term, known);
  if (near === undefined) return { word, term, known: false, weight, akin: akinTo(fold(word), known) };
  return { word, term: near, known: true, weight: weight * CORRECTED_WEIGHT, akin: [] };
}

/** The term that was meant; undefined for a word that is right, though no report holds it. */
function correction(word: string, term: string, { vocabulary, knowledge }: Known): string | undefined {
  const isRight = knowledge.glossary.formsWith(term).length > 0 || knowledge.isEnglish(fold(word));
  if (isRight || /^\p{Lu}{2,}/u.test(word)) return undefined;
  const near = nearestWord(fold(word), vocabulary);
  return near === undefined ? undefined : stem(near);
}

/** Words that begin alike have the same root: "scrapers" and "scraping", "compared" and "comparison". */
const SAME_ROOT_LETTERS = 4;
const LEAST_LIKENESS = 0.4;
const AKIN_WEIGHT = 0.7;

function akinTo(word: string, { vocabulary }: Known): readonly WeightedTerm[] {
  const found = vocabulary
    .alike(word)
    .filter(
      (other) =>
        other.likeness >= LEAST_LIKENESS && other.word.slice(0, SAME_ROOT_LETTERS) === word.slice(0, SAME_ROOT_LETTERS),
    )
    .map((other) => ({ term: stem(other.word), weight: AKIN_WEIGHT * other.likeness }));
  return [...new Map(found.reverse().map((each) => [each.term, each])).values()];
}

/** Whether the passages know all the words of one of its names. */
function isMentioned(entry: GlossaryEntry, { vocabulary, knowledge }: Known): boolean {
  return knowledge.glossary.namesOf(entry).some(({ terms }) => terms.every((term) => vocabulary.frequency(term) > 0));
}
