import type { WeightedTerm } from '../../index/passage-index.ts';
import type { Library } from '../../library/library.ts';
import type { Token } from '../../text/analyze.ts';
import { isSyllable, type Language } from '../../text/language.ts';
import { LIGHT_TERMS } from '../../text/stop-words.ts';
import { fold, isMarked, stem } from '../../text/words.ts';
import { nearestWord } from './spelling.ts';

export interface QuestionWord {
  /** As asked. */
  readonly word: string;
  /** As looked up: corrected where no passage holds the word but a similar one. */
  readonly term: string;
  /** Whether any passage holds it. */
  readonly known: boolean;
  /** For a word that no passage holds those with its root, and everyday words that stand for it; with the share of it that each says. */
  readonly akin: readonly WeightedTerm[];
  /** The same for a word that some passages hold: everyday words that may stand for it in those that lack it. */
  readonly synonyms: readonly WeightedTerm[];
  /** 1 for a word that carries the question, less for one that hardly does. */
  readonly weight: number;
}

/** A word of a language that no report is written in cannot be expected in one: that it is missing says little. */
const FOREIGN_WEIGHT = 0.1;

/** What a question is read against. */
export type Known = Pick<Library, 'vocabulary' | 'knowledge' | 'events' | 'languages' | 'nameIndex'>;

/** A word of at least this weight carries a question. */
const CARRYING = 0.3;

export function isCarrying({ weight }: WeightedTerm): boolean {
  return weight >= CARRYING;
}

/** A corrected word may be meant otherwise. */
const CORRECTED_WEIGHT = 0.9;
/** In "when was the workshop held?" such words say what is asked, not what about. */
const ASKING_WEIGHT = 0.1;
/**
 * Neither an English word nor a Vietnamese one: a name, which tells more of what is asked than its rarity says ("how
 * accurate was LightGBM?").
 */
export const NAME_WEIGHT = 1.25;
/** "best practices", "good idea": such words say little about what is asked. */
export const LIGHT_WEIGHT = 0.35;

/** How a word is asked. */
export interface Asked {
  /** Whether the word belongs to the asking, and not to what is asked about. */
  readonly asking: boolean;
  readonly language: Language;
}

export function readWord({ word, term }: Token, { asking, language }: Asked, known: Known): QuestionWord {
  const weight = asking ? ASKING_WEIGHT : weightOf({ word, term }, language, known);
  // "vàng" (gold) is not known where only "vang" and "vâng" are: a tone mark that was typed is meant.
  const isOther = isMarked(word) && !known.vocabulary.isWritten(word);
  if (asking || known.vocabulary.frequency(term) > 0)
    return { word, term, known: asking || !isOther, weight, akin: [], synonyms: [] };
  const near = correction(word, term, known);
  if (near === undefined) return { word, term, known: false, weight, akin: akinTo(fold(word), known), synonyms: [] };
  return { word, term: near, known: true, weight: weight * CORRECTED_WEIGHT, akin: [], synonyms: [] };
}

function weightOf({ word, term }: Token, language: Language, { vocabulary, knowledge, languages }: Known): number {
  const isKnown = vocabulary.frequency(term) > 0;
  if (!isKnown && !languages.has(language)) return FOREIGN_WEIGHT;
  if (LIGHT_TERMS.has(term)) return LIGHT_WEIGHT;
  const isCommon = (language === 'vi' && isSyllable(fold(word))) || knowledge.isEnglish(fold(word));
  return isKnown && !isCommon ? NAME_WEIGHT : 1;
}

/** The term that was meant; undefined for a word that is right, though no report holds it. */
function correction(word: string, term: string, { vocabulary, knowledge }: Known): string | undefined {
  const { glossary, isEnglish } = knowledge;
  const isRight = glossary.formsWith(term).length > 0 || glossary.thesaurus(word).length > 0 || isEnglish(fold(word));
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
