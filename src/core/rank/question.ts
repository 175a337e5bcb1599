import { stemmer } from 'stemmer';
import type { WeightedTerm } from '../index/passage-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { analyze, syllablePairs } from '../text/analyze.ts';
import { fold } from '../text/fold.ts';
import { detectLanguage, type Language } from '../text/language.ts';
import { type AskedFact, askedFact, isAskingWord } from './fact-hints.ts';
import { nearestWord } from './spelling.ts';

/** A question as the ranking understands it. */
export interface Question {
  readonly text: string;
  readonly language: Language;
  /** The words that carry it, in order, without repetition. */
  readonly words: readonly QuestionWord[];
  /** The kind of fact that it asks for; undefined for none. */
  readonly fact: AskedFact | undefined;
  /** What is looked up: the words, and syllable pairs for Vietnamese. */
  readonly terms: readonly WeightedTerm[];
}

export interface QuestionWord {
  /** As asked. */
  readonly word: string;
  /** As looked up: corrected where no passage holds the word but a similar one. */
  readonly term: string;
  /** Whether any passage holds it. */
  readonly known: boolean;
  /** 1 for a word that carries the question, less for one that hardly does. */
  readonly weight: number;
}

const PAIR_WEIGHT = 0.5;
/** In "when was the workshop held?" such words say what is asked, and every report is about an event. */
const ASKING_WEIGHT = 0.1;
/** A corrected word may be meant otherwise. */
const CORRECTED_WEIGHT = 0.9;

export function readQuestion(text: string, vocabulary: Vocabulary, language: Language | 'auto' = 'auto'): Question {
  const spoken = language === 'auto' ? detectLanguage(text) : language;
  const fact = askedFact(text);
  const words = new Map<string, QuestionWord>();
  for (const { term, word } of analyze(text, spoken)) {
    const found = readWord(word, term, vocabulary);
    const read = fact !== undefined && isAskingWord(term) ? { ...found, known: true, weight: ASKING_WEIGHT } : found;
    if (!words.has(read.term)) words.set(read.term, read);
  }
  const pairs = syllablePairs(text, spoken).filter((pair) => vocabulary.frequency(pair) > 0);
  return {
    text,
    language: spoken,
    words: [...words.values()],
    fact,
    terms: [
      ...[...words.values()].map(({ term, weight }) => ({ term, weight })),
      ...pairs.map((term) => ({ term, weight: PAIR_WEIGHT })),
    ],
  };
}

function readWord(word: string, term: string, vocabulary: Vocabulary): QuestionWord {
  if (vocabulary.frequency(term) > 0) return { word, term, known: true, weight: 1 };
  const near = nearestWord(fold(word), vocabulary.words);
  if (near === undefined) return { word, term, known: false, weight: 1 };
  return { word, term: stemmer(near), known: true, weight: CORRECTED_WEIGHT };
}
