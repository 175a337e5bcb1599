import { sumBy } from 'es-toolkit';
import type { Library } from '../library/library.ts';
import { worthFor } from '../quote/for-question.ts';
import { withNeededWords } from '../rank/question/needed-words.ts';
import type { Question } from '../rank/question/question.ts';
import { type Hit, rank } from '../rank/rank.ts';
import { blocksText } from '../report/parsed-report.ts';

/** The passages that speak of a topic, best first: those that hold all of its words, in text or heading. Sharing one is no mention. */
export function hitsAbout(asked: Question, library: Library): readonly Hit[] {
  const question = withNeededWords(asked, library);
  // Its text is read only where the index says that all words are there, if only in the event's name.
  const holding = new Set(library.passageIndex.holding(question.words.map(({ term }) => term)));
  return rank(library, asked).filter((hit) => holding.has(hit.number) && isAbout(hit, question, library));
}

function isAbout({ passage }: Hit, question: Question, library: Library): boolean {
  const text = [passage.section.heading, blocksText(passage.blocks)];
  const all = sumBy(question.words, ({ term }) => library.vocabulary.idf(term));
  const held = worthFor(question, library, passage)(text);
  return !passage.report.isIndex && passage.blocks.length > 0 && all > 0 && held >= all * 0.99;
}
