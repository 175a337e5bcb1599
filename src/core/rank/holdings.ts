import type { WeightedTerm } from '../index/passage-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Paraphrase } from './paraphrases.ts';
import type { Question } from './question.ts';
import { CARRYING, type QuestionWord } from './question-word.ts';

/** What of a question a passage holds. */
export interface Holding {
  /** Share of the question's words, by weight and rarity, that it holds or says otherwise: 0 to 1. */
  readonly coverage: number;
  /** The worth of the best paraphrase that stands for words it does not hold: 0 to 1. */
  readonly expanded: number;
}

/**
 * What a combination of held terms and paraphrases amounts to. Few combinations occur in many passages, so that each is
 * weighed once.
 * @returns takes two masks: bit i for the term i, and for the paraphrase i.
 */
export function holdings(
  question: Question,
  vocabulary: Vocabulary,
  terms: readonly WeightedTerm[],
  said: readonly Paraphrase[],
  synonyms: readonly WeightedTerm[],
): (held: number, saidMask: number, otherMask: number) => Holding {
  const known = new Map<string, Holding>();
  const weigh = weigher(question, vocabulary, terms, said, synonyms);
  return (held, saidMask, otherMask) => {
    const key = `${held} ${saidMask} ${otherMask}`;
    const found = known.get(key) ?? weigh(held, saidMask, otherMask);
    known.set(key, found);
    return found;
  };
}

function weigher(
  question: Question,
  vocabulary: Vocabulary,
  terms: readonly WeightedTerm[],
  said: readonly Paraphrase[],
  synonyms: readonly WeightedTerm[],
): (held: number, saidMask: number, otherMask: number) => Holding {
  const otherBits = new Map(synonyms.map(({ term }, index) => [term, 1 << index]));
  const bits = new Map(terms.map(({ term }, index) => [term, 1 << index]));
  const carrying = question.words.filter(({ weight }) => weight >= CARRYING);
  const asked = carrying.length > 0 ? carrying : question.words;
  const words = [...asked, ...tellingPairs(question)].map((word) => ({
    word,
    worth: word.weight * vocabulary.idf(word.term),
  }));
  const all = words.reduce((sum, { worth }) => sum + worth, 0);
  return (held, saidMask, otherMask) => {
    const says = (term: string) => ((otherBits.get(term) ?? 0) & otherMask) !== 0;
    const holds = (term: string) => ((bits.get(term) ?? 0) & held) !== 0;
    const meant = said.filter((_, index) => (saidMask & (1 << index)) !== 0);
    const covered = words.reduce((sum, { word, worth }) => sum + worth * heldShare(word, holds, meant, says), 0);
    const instead = meant.filter(({ explains }) => !explains.every(holds));
    return {
      coverage: all === 0 ? 0 : covered / all,
      expanded: Math.max(0, ...instead.map(({ certainty, rarity }) => certainty * rarity)),
    };
  };
}

/** How surely a word of the question is held: itself, a word of its root, or what stands for it. */
function heldShare(
  { term, known, akin, synonyms }: QuestionWord,
  holds: (term: string) => boolean,
  meant: readonly Paraphrase[],
  says: (term: string) => boolean,
): number {
  if (known && holds(term)) return 1;
  const alike = akin.filter((each) => holds(each.term)).map(({ weight }) => weight);
  const otherwise = meant.filter(({ explains }) => explains.includes(term)).map(({ certainty }) => certainty);
  const alternatives = synonyms.filter((each) => says(each.term)).map(({ weight: w }) => w);
  return Math.max(0, ...alike, ...otherwise, ...alternatives);
}

/** Syllable pairs of two words that carry the question tell whether these stand together. */
function tellingPairs({ words, pairs }: Question): readonly QuestionWord[] {
  const carrying = new Set(words.filter(({ weight }) => weight >= CARRYING).map(({ term }) => term));
  return pairs
    .filter(({ term }) => term.split('_').every((half) => carrying.has(half)))
    .map(({ term, weight }) => ({ word: term, term, weight, known: true, akin: [], synonyms: [] }));
}
