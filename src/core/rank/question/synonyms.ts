import type { WeightedTerm } from '../../index/passage-index.ts';
import type { Known, QuestionWord } from './question-word.ts';

/** What a word counts that stands for one which no report holds. */
const UNKNOWN_WEIGHT = 0.6;
/** A word of a language that no report is written in says something after all where it can be translated. */
const TRANSLATED_WEIGHT = 0.5;
/** Where reports hold the word itself, another one may be meant otherwise. */
const KNOWN_WEIGHT = 0.4;

/** The words of a question, each with the everyday words that may stand for it in a passage. */
export function withSynonyms(
  asked: readonly QuestionWord[],
  text: string,
  { vocabulary, knowledge }: Known,
): readonly QuestionWord[] {
  const terms = new Set(asked.map(({ term }) => term));
  const found = knowledge.glossary.thesaurus(text);
  return asked.map((each) => {
    const others = found.filter((group) => group.terms.includes(each.term)).flatMap((group) => group.others);
    const taken = new Set(each.akin.map(({ term }) => term));
    const held = [...new Set(others)].filter(
      (term) => !terms.has(term) && !taken.has(term) && vocabulary.frequency(term) > 0,
    );
    const own = held.length > 0 && !each.known ? Math.max(each.weight, TRANSLATED_WEIGHT) : each.weight;
    const weight = each.known ? KNOWN_WEIGHT : UNKNOWN_WEIGHT;
    const synonyms = held.map((term): WeightedTerm => ({ term, weight }));
    return each.known ? { ...each, synonyms } : { ...each, weight: own, akin: [...each.akin, ...synonyms] };
  });
}
