import { uniq, uniqBy } from 'es-toolkit';
import type { GlossaryEntry } from '../../glossary/glossary.ts';
import { type Recognized, recognize } from '../../glossary/recognize.ts';
import type { WeightedTerm } from '../../index/passage-index.ts';
import type { Library } from '../../library/library.ts';
import { isAskedBy, isPersonRole, type Role, roleAskedFor } from '../../pack/roles.ts';
import { syllablePairs, type Token } from '../../text/analyze.ts';
import { isSyllable, type Language } from '../../text/language.ts';
import { ENGLISH_STOP_WORDS } from '../../text/stop-words.ts';
import { fold } from '../../text/words.ts';
import { WORD_WEIGHTS } from '../weights.ts';
import { COVERAGE_WORDS, isCoverageQuestion } from './asked-for.ts';
import { asksWhatWas, COMPARING } from './asks-what-was.ts';
import { asReportsSpell } from './joined-words.ts';
import { type Period, readPeriod } from './period.ts';
import { type QuestionWord, readWords, withSynonyms } from './question-words.ts';
import { languageOf } from './typed-text.ts';

/** A question as the ranking understands it. */
export interface Question {
  /** As asked. */
  readonly text: string;
  readonly language: Language;
  /** The words that carry it, in order, without repetition. */
  readonly words: readonly QuestionWord[];
  /** The part of a report that it asks for ("when", "takeaways"); undefined for a matter. */
  readonly role: Role | undefined;
  /** Whether that is only near to what it asks for: who spoke, where no report says who organized. */
  readonly isNearRole: boolean;
  /** When the events are that it speaks of; undefined for any. */
  readonly period: Period | undefined;
  /** Whether it asks which events are about something: all of them are the answer. */
  readonly asksForEvents: boolean;
  /** Syllable pairs, which tell Vietnamese words apart. */
  readonly pairs: readonly WeightedTerm[];
  /** What the field has a name for and the question speaks of. */
  readonly things: readonly Recognized[];
}

interface ReadOptions {
  /** Of the question; 'auto', the default, finds out. */
  readonly language?: Language | 'auto' | undefined;
  /** What "last spring" goes by, ISO 8601; default: the day of the newest event. */
  readonly today?: string | undefined;
}

export function readQuestion(text: string, library: Library, { language = 'auto', today }: ReadOptions = {}): Question {
  const { vocabulary, knowledge } = library;
  const spoken = language === 'auto' ? languageOf(text, library) : language;
  const asksForEvents = isCoverageQuestion(text);
  const role = asksForEvents ? undefined : roleAskedFor(text);
  const period = readPeriod(text, library, today);
  const isAsking = (token: Token): boolean =>
    (role !== undefined && isAskedBy(token, role)) ||
    (asksForEvents && COVERAGE_WORDS.has(fold(token.word))) ||
    (period?.words.has(fold(token.word)) ?? false) ||
    (period !== undefined && period.parts.length > 1 && COMPARING.test(fold(token.word))) ||
    // "When was Đêm bánh mì?"
    (spoken === 'vi' && ENGLISH_STOP_WORDS.has(token.word.toLowerCase()) && !isSyllable(fold(token.word)));
  const said = asReportsSpell(text, spoken, library);
  const read = withSynonyms(readWords(said, spoken, isAsking, library), text, library);
  const words = uniqBy(read, ({ term }) => term);
  // The passages know all the words of one of its names.
  const isMentioned = (entry: GlossaryEntry): boolean =>
    knowledge.glossary
      .formsOf(entry)
      .some(({ kind, terms }) => kind !== 'phrase' && terms.every((term) => vocabulary.frequency(term) > 0));
  const isNearRole = isPersonRole(role) && (library.passagesByRole.get(role) ?? []).length === 0;
  const isOfPeriod = period !== undefined && asksWhatWas({ text, language: spoken, words: read }, period, library);
  return {
    text,
    language: spoken,
    words: isOfPeriod
      ? words.map((word) => ({ ...word, weight: WORD_WEIGHTS.asking, known: true, akin: [], synonyms: [] }))
      : words,
    role: isNearRole ? 'speaker' : (role ?? (isOfPeriod ? 'purpose' : undefined)),
    isNearRole,
    period,
    asksForEvents,
    pairs: uniq(syllablePairs(text, spoken)).map((term) => ({ term, weight: WORD_WEIGHTS.pair })),
    things: recognize({ text: said, language: spoken, words: read }, knowledge.glossary, isMentioned),
  };
}
