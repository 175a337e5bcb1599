import { sortBy, sumBy } from 'es-toolkit';
import type { Library } from '../library/library.ts';
import { worthFor } from '../quote/for-question.ts';
import { withNeededWords } from '../rank/question/needed-words.ts';
import type { Question } from '../rank/question/question.ts';
import { type Hit, rank } from '../rank/rank.ts';
import { blocksText } from '../report/parsed-report.ts';
import type { Passage } from '../report/report.ts';

/** The passages that speak of a topic, best first: those that hold all of its words, in text or heading. Sharing one is no mention. */
export function hitsAbout(asked: Question, library: Library): readonly Hit[] {
  const { hits, isHit } = perhapsAbout(asked, library);
  // Those of a report one after the other: what it says is read once.
  const about = new Set(sortBy(hits, ['number']).filter(isHit));
  return hits.filter((hit) => about.has(hit));
}

/** The best of them, so many; of the others, of which there may be tens of thousands, no text is read. */
export function bestAbout(asked: Question, library: Library, limit: number): readonly Hit[] {
  const { hits, isHit } = perhapsAbout(asked, library);
  const best: Hit[] = [];
  for (const hit of hits) {
    if (best.length === limit) break;
    if (isHit(hit)) best.push(hit);
  }
  return best;
}

/** The best of each kind of passage. */
export function bestOfEach(asked: Question, library: Library, kindOf: (passage: Passage) => string): readonly Hit[] {
  const { hits, isHit } = perhapsAbout(asked, library);
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const kind = kindOf(hit.passage);
    if (!best.has(kind) && isHit(hit)) best.set(kind, hit);
  }
  return [...best.values()];
}

/** Where the index says that all words are there, if only in the event's name; what tells whether they are in text or heading reads these. */
function perhapsAbout(asked: Question, library: Library) {
  const question = withNeededWords(asked, library);
  const holding = new Set(library.passageIndex.holding(question.words.map(({ term }) => term)));
  return {
    hits: rank(library, asked).filter(({ number }) => holding.has(number)),
    isHit: (hit: Hit): boolean => isAbout(hit, question, library),
  };
}

function isAbout({ passage }: Hit, question: Question, library: Library): boolean {
  const all = sumBy(question.words, ({ term }) => library.vocabulary.idf(term));
  if (all === 0 || passage.report.isIndex || passage.blocks.length === 0) return false;
  return worthFor(question, library, passage)([passage.section.heading, blocksText(passage.blocks)]) >= all * 0.99;
}
