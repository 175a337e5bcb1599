import { minBy } from 'es-toolkit';
import type { Library } from '../../library/library.ts';
import type { Question } from './question.ts';

/**
 * The question with those of its words that a text about the same thing holds: of a thing's full name ("Amazon GuardDuty") the
 * words of its shortest one among them, since hardly a text has the others each time.
 */
export function withNeededWords(question: Question, { knowledge: { glossary } }: Pick<Library, 'knowledge'>): Question {
  const asked = new Set(question.words.map(({ term }) => term));
  const others = question.things
    .filter(({ named }) => named === 'exactly')
    .flatMap(({ entry, terms }) => {
      const names = glossary
        .formsOf(entry)
        .filter(({ kind, terms: own }) => kind !== 'phrase' && own.every((term) => asked.has(term)));
      const shortest = minBy(names, (name) => name.terms.length)?.terms ?? terms;
      return terms.filter((term) => !shortest.includes(term));
    });
  return { ...question, words: question.words.filter(({ term }) => !others.includes(term)) };
}
