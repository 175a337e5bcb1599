import type { WeightedTerm } from '../index/passage-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { isSyllable } from '../text/language.ts';
import type { Paraphrase } from './question/paraphrases.ts';
import type { Question } from './question/question.ts';
import { isCarrying, type QuestionWord } from './question/question-word.ts';

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

/** Takes the masks of a passage: its terms, its paraphrases and its synonyms. */
export type HoldingOf = (terms: number, paraphrases: number, synonyms: number) => Holding;

/**
 * What a combination of held terms, paraphrases and synonyms amounts to. Few combinations occur in many passages, so that
 * each is weighed once.
 */
export function holdings(question: Question, vocabulary: Vocabulary, holdable: Holdable): HoldingOf {
  const weigh = weigher(question, vocabulary, holdable);
  const known = new Map<number, Map<number, Map<number, Holding>>>();
  return (terms, paraphrases, synonyms) => {
    const bySynonyms = below(below(known, terms), paraphrases);
    const found = bySynonyms.get(synonyms) ?? weigh(terms, paraphrases, synonyms);
    bySynonyms.set(synonyms, found);
    return found;
  };
}

/** Maps in maps: a key of three numbers as text would take longer to make than all else. */
function below<V>(maps: Map<number, Map<number, V>>, key: number): Map<number, V> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const fresh = new Map<number, V>();
  maps.set(key, fresh);
  return fresh;
}

function weigher(question: Question, vocabulary: Vocabulary, holdable: Holdable): HoldingOf {
  const carrying = question.words.filter(isCarrying);
  const asked = [...(carrying.length > 0 ? carrying : question.words), ...tellingPairs(question)];
  const words = asked.map((word) => ({
    worth: word.weight * vocabulary.idf(word.term),
    bit: bitOf(word.term, holdable.terms),
    ways: waysToSay(word, holdable),
  }));
  const all = words.reduce((sum, { worth }) => sum + worth, 0) || 1;
  const plain = words.slice(0, carrying.length);
  const allPlain = plain.reduce((sum, { worth }) => sum + worth, 0) || 1;
  const instead = paraphraseWorths(holdable);
  return (terms, paraphrases, synonyms) => {
    let [covered, verbatim] = [0, 0];
    for (const { worth, ways } of words) covered += worth * heldShare(ways, terms, paraphrases, synonyms);
    for (const { worth, bit } of plain) if ((bit & terms) !== 0) verbatim += worth;
    const best = instead.find(({ bit, explains }) => (bit & paraphrases) !== 0 && !explains(terms));
    return { coverage: covered / all, verbatim: verbatim / allPlain, expanded: best?.worth ?? 0 };
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
  const { terms, paraphrases } = holdable;
  const way = (list: keyof Holdable, bit: number, share: number): Way => ({ list, bit, share });
  const ways = [
    ...(known ? [way('terms', bitOf(term, terms), 1)] : []),
    ...akin.map((each) => way('terms', bitOf(each.term, terms), each.weight)),
    ...paraphrases.flatMap(({ explains, certainty }, index) =>
      explains.includes(term) ? [way('paraphrases', 1 << index, certainty)] : [],
    ),
    ...synonyms.map((each) => way('synonyms', bitOf(each.term, holdable.synonyms), each.weight)),
  ];
  return ways.toSorted((a, b) => b.share - a.share);
}

function heldShare(ways: readonly Way[], terms: number, paraphrases: number, synonyms: number): number {
  for (const { list, bit, share } of ways) {
    const mask = list === 'terms' ? terms : list === 'paraphrases' ? paraphrases : synonyms;
    if ((bit & mask) !== 0) return share;
  }
  return 0;
}

/** Each paraphrase with its worth, the best first, and whether a passage holds all the words that it stands for. */
function paraphraseWorths({ paraphrases, terms }: Holdable) {
  return paraphrases
    .map(({ certainty, rarity, explains }, index) => {
      const bits = explains.map((term) => bitOf(term, terms));
      return {
        bit: 1 << index,
        worth: certainty * rarity,
        explains: (held: number) => bits.every((bit) => (bit & held) !== 0),
      };
    })
    .toSorted((a, b) => b.worth - a.worth);
}

/** 0 for a term that no passage holds. */
function bitOf(term: string, terms: readonly WeightedTerm[]): number {
  const index = terms.findIndex((each) => each.term === term);
  return index === -1 ? 0 : 1 << index;
}

/** Syllable pairs of two words that carry the question tell whether these stand together; "Cloud Mastery" is no Vietnamese. */
function tellingPairs({ words, pairs }: Question): readonly QuestionWord[] {
  const carrying = new Set(words.filter(isCarrying).map(({ term }) => term));
  return pairs
    .filter(({ term }) => term.split('_').every((half) => carrying.has(half) && isSyllable(half)))
    .map(({ term, weight }) => ({ word: term, term, weight, known: true, akin: [], synonyms: [] }));
}
