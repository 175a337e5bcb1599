import { sumBy } from 'es-toolkit';
import type { WeightedTerm } from '../index/passage-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Paraphrase } from './paraphrases.ts';
import type { Question } from './question/question.ts';
import { isCarrying, type QuestionWord } from './question/question-words.ts';

/** What of a question a passage holds, each as a share from 0 to 1. */
export interface Holding {
  /** Of the question's words, by weight and rarity: what it holds or says otherwise. */
  readonly coverage: number;
  /** Of those that carry the question: what it holds as asked. */
  readonly verbatim: number;
  /** The worth of the best paraphrase that stands for words it does not hold. */
  readonly expanded: number;
}

/** What passages can hold of a question. Bit i of a mask stands for item i of the list, for the first 32 of each. */
export interface Holdable {
  readonly terms: readonly WeightedTerm[];
  readonly paraphrases: readonly Paraphrase[];
  readonly synonyms: readonly WeightedTerm[];
}

/** What a passage holds of each list, as a mask. */
export type Held = Readonly<Record<keyof Holdable, number>>;

/**
 * What a combination of held terms, paraphrases and synonyms amounts to. Few combinations occur in many passages, so that
 * each is weighed once.
 */
export function holdings(question: Question, vocabulary: Vocabulary, holdable: Holdable): (held: Held) => Holding {
  const weigh = weigher(question, vocabulary, holdable);
  const known = new Map<number, Map<number, Map<number, Holding>>>();
  return (held) => {
    const bySynonyms = below(below(known, held.terms), held.paraphrases);
    const found = bySynonyms.get(held.synonyms) ?? weigh(held);
    bySynonyms.set(held.synonyms, found);
    return found;
  };
}

/** Maps in maps: a key of three numbers as text would take longer to make than all else. */
function below<V>(maps: Map<number, Map<number, V>>, key: number): Map<number, V> {
  const found = maps.get(key) ?? new Map<number, V>();
  maps.set(key, found);
  return found;
}

function weigher(question: Question, vocabulary: Vocabulary, holdable: Holdable): (held: Held) => Holding {
  const carrying = question.words.filter(isCarrying);
  const asked = [...(carrying.length > 0 ? carrying : question.words), ...tellingPairs(question)];
  const words = asked.map((word) => ({
    worth: word.weight * vocabulary.idf(word.term),
    bit: bitOf(word.term, holdable.terms),
    ways: waysToSay(word, holdable),
  }));
  const plain = words.slice(0, carrying.length);
  const all = sumBy(words, ({ worth }) => worth) || 1;
  const allPlain = sumBy(plain, ({ worth }) => worth) || 1;
  const paraphrases = holdable.paraphrases.map(({ worth, explains }) => ({
    worth,
    bits: explains.map((term) => bitOf(term, holdable.terms)),
  }));
  return (held) => {
    const best = paraphrases.find(
      ({ bits }, index) => (held.paraphrases & (1 << index)) !== 0 && !bits.every((bit) => (held.terms & bit) !== 0),
    );
    return {
      coverage: sumBy(words, ({ worth, ways }) => worth * heldShare(ways, held)) / all,
      verbatim: sumBy(plain, ({ worth, bit }) => ((held.terms & bit) === 0 ? 0 : worth)) / allPlain,
      expanded: best?.worth ?? 0,
    };
  };
}

/** A way to say a word of the question, and how surely it says the same: 0 to 1. */
interface Way {
  readonly list: keyof Holdable;
  readonly bit: number;
  readonly share: number;
}

/** The word itself, a word of its root, what stands for it, another word: the surest first. */
function waysToSay({ term, known, akin, synonyms }: QuestionWord, holdable: Holdable): readonly Way[] {
  const way = (list: 'terms' | 'synonyms') => (said: WeightedTerm) => ({
    list,
    bit: bitOf(said.term, holdable[list]),
    share: said.weight,
  });
  const ways: readonly Way[] = [
    ...(known ? [{ term, weight: 1 }] : []).map(way('terms')),
    ...akin.map(way('terms')),
    ...holdable.paraphrases.flatMap(({ explains, certainty }, index) =>
      explains.includes(term) ? [{ list: 'paraphrases' as const, bit: 1 << index, share: certainty }] : [],
    ),
    ...synonyms.map(way('synonyms')),
  ];
  return ways.toSorted((a, b) => b.share - a.share);
}

function heldShare(ways: readonly Way[], held: Held): number {
  return ways.find(({ list, bit }) => (held[list] & bit) !== 0)?.share ?? 0;
}

/** 0 for a term that no passage holds. */
function bitOf(term: string, terms: readonly WeightedTerm[]): number {
  const index = terms.findIndex((each) => each.term === term);
  return index === -1 ? 0 : 1 << index;
}

/** Syllable pairs of two words that carry the question tell whether these stand together. */
function tellingPairs({ words, pairs }: Question): readonly QuestionWord[] {
  const carrying = new Set(words.filter(isCarrying).map(({ term }) => term));
  return pairs
    .filter(({ term }) => term.split('_').every((half) => carrying.has(half)))
    .map(({ term, weight }) => ({ word: term, term, weight, known: true, akin: [], synonyms: [] }));
}
