import type { Vocabulary } from '../index/vocabulary.ts';
import type { Question } from '../rank/question/question.ts';
import { analyze } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import type { Worth } from './quote.ts';

/** The rarer the words of the question that a run of text holds, the more it is worth; each counts once. */
export function worthFor(question: Question, vocabulary: Vocabulary, textLanguage: Language): Worth {
  const asked = new Set(question.words.map(({ term }) => term));
  return (texts) => {
    const terms = analyze(texts.join('\n'), textLanguage).map(({ term }) => term);
    const found = new Set(terms.filter((term) => asked.has(term)));
    return [...found].reduce((sum, term) => sum + vocabulary.idf(term), 0);
  };
}
