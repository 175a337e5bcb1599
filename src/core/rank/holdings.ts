import { sumBy } from 'es-toolkit';
import { MAX_TERMS, type WeightedTerm } from '../index/passage-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Library } from '../library/library.ts';
import type { Question } from './question/question.ts';
import { isCarrying, type QuestionWord } from './question/question-words.ts';
import { PHRASE_CERTAINTY } from './weights.ts';

/** Another way to say what a question speaks of. */
export interface Paraphrase {
  /** All of these terms together say it. */
  readonly terms: readonly string[];
  /** Terms of the question that it stands for. */
  readonly explains: readonly string[];
  /** How sure it is that it means the same: 0 to 1. */
  readonly certainty: number;
}

/** What passages can hold of a question. Bit i of a mask stands for item i of the list, for the first 32 of each. */
export interface Holdable {
  readonly terms: readonly WeightedTerm[];
  readonly paraphrases: readonly Paraphrase[];
  readonly synonyms: readonly WeightedTerm[];
}

/** What a passage holds of each list, as a mask. */
type Held = Readonly<Record<keyof Holdable, number>>;

/**
 * What a combination of held terms, paraphrases and synonyms amounts to. Few combinations occur in many passages, so that
 * each is weighed once; a key of three numbers as text would take longer to make than all else.
 */
export function holdings(question: Question, vocabulary: Vocabulary, holdable: Holdable) {
  const weigh = weigher(question, vocabulary, holdable);
  const known = new Map<number, Map<number, Map<number, ReturnType<typeof weigh>>>>();
  return (terms: number, paraphrases: number, synonyms: number) => {
    const bySynonyms = below(below(known, terms), paraphrases);
    const found = bySynonyms.get(synonyms) ?? weigh({ terms, paraphrases, synonyms });
    bySynonyms.set(synonyms, found);
    return found;
  };
}

function below<V>(maps: Map<number, Map<number, V>>, key: number): Map<number, V> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const fresh = new Map<number, V>();
  maps.set(key, fresh);
  return fresh;
}

/** The share of the question's words, by weight and rarity, that a passage holds or says otherwise: 0 to 1. */
function weigher(question: Question, vocabulary: Vocabulary, holdable: Holdable) {
  const carrying = question.words.filter(isCarrying);
  const words = (carrying.length > 0 ? carrying : question.words).map((word) => ({
    worth: word.weight * vocabulary.idf(word.term),
    ways: waysToSay(word, holdable),
  }));
  const all = sumBy(words, ({ worth }) => worth) || 1;
  return (held: Held) => {
    let covered = 0;
    for (const { worth, ways } of words) covered += worth * heldShare(ways, held);
    return covered / all;
  };
}

/**
 * The ways to say a word of the question, each with how surely it says the same, 0 to 1: the word itself, a word of its
 * root, what stands for it, another word. The surest first.
 */
function waysToSay({ term, known, akin, synonyms }: QuestionWord, holdable: Holdable) {
  const way = (list: 'terms' | 'synonyms') => (said: WeightedTerm) => ({
    list,
    bit: bitOf(said.term, holdable[list]),
    share: said.weight,
  });
  const ways = [
    ...(known ? [{ term, weight: 1 }] : []).map(way('terms')),
    ...akin.map(way('terms')),
    ...holdable.paraphrases.flatMap(({ explains, certainty }, index) =>
      explains.includes(term) ? [{ list: 'paraphrases' as const, bit: 1 << index, share: certainty }] : [],
    ),
    ...synonyms.map(way('synonyms')),
  ];
  return ways.toSorted((a, b) => b.share - a.share);
}

function heldShare(ways: ReturnType<typeof waysToSay>, held: Held): number {
  for (const { list, bit, share } of ways) if ((held[list] & bit) !== 0) return share;
  return 0;
}

/** 0 for a term that no passage holds. */
function bitOf(term: string, terms: readonly WeightedTerm[]): number {
  const index = terms.findIndex((each) => each.term === term);
  return index === -1 ? 0 : 1 << index;
}

/**
 * What the things that a question speaks of are called otherwise, as far as the passages know all of the words: the
 * surest MAX_TERMS, these first.
 */
export function paraphrasesOf(question: Question, { vocabulary, knowledge }: Library): readonly Paraphrase[] {
  const asked = new Set(question.words.map(({ term }) => term));
  const all = question.things.flatMap((thing) =>
    knowledge.glossary
      .formsOf(thing.entry)
      .filter(({ terms }) => terms.every((term) => vocabulary.frequency(term) > 0))
      .filter(({ terms }) => !terms.every((term) => asked.has(term)))
      .map(({ kind, terms }) => {
        const certainty = thing.certainty * (kind === 'phrase' ? PHRASE_CERTAINTY : 1);
        return { terms, explains: thing.terms, certainty };
      }),
  );
  return all.toSorted((a, b) => b.certainty - a.certainty).slice(0, MAX_TERMS);
}
