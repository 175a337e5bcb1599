import type { Form, Glossary } from '../../glossary/glossary.ts';
import type { Recognized } from '../../glossary/recognize.ts';
import type { Vocabulary } from '../../index/vocabulary.ts';
import type { Library } from '../../library/library.ts';
import type { Question } from './question.ts';

/** Another way to say what a question speaks of. */
export interface Paraphrase {
  /** All of these terms together say it. */
  readonly terms: readonly string[];
  /** Terms of the question that it stands for. */
  readonly explains: readonly string[];
  /** How sure it is that it means the same: 0 to 1. */
  readonly certainty: number;
  /** How telling it is: the rarity of its rarest term, as a share of the rarest there can be. */
  readonly rarity: number;
}

/** A description says the same in common words, so that it is more easily there by chance. */
const PHRASE_CERTAINTY = 0.6;

/** What the things that a question speaks of are called otherwise, as far as the passages know all of the words. */
export function paraphrases(question: Question, { vocabulary, knowledge }: Library): readonly Paraphrase[] {
  const asked = new Set(question.words.map(({ term }) => term));
  return question.things.flatMap((thing) =>
    formsFor(thing, knowledge.glossary)
      .filter(({ terms }) => terms.every((term) => vocabulary.frequency(term) > 0))
      .filter(({ terms }) => !terms.every((term) => asked.has(term)))
      .map(({ kind, terms }) => ({
        terms,
        explains: thing.terms,
        certainty: thing.certainty * (kind === 'phrase' ? PHRASE_CERTAINTY : 1),
        rarity: rarityOf(terms, vocabulary),
      })),
  );
}

function formsFor({ entry }: Recognized, glossary: Glossary): readonly Form[] {
  return glossary.formsOf(entry);
}

function rarityOf(terms: readonly string[], vocabulary: Vocabulary): number {
  const rarest = Math.log(1 + vocabulary.size);
  return rarest === 0 ? 0 : Math.min(1, Math.max(...terms.map(vocabulary.idf)) / rarest);
}
