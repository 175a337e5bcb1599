import { isAbout } from '../answer/digest.ts';
import type { Library } from '../library/library.ts';
import { isFactRole } from '../pack/roles.ts';
import { withNeededWords } from '../rank/question/needed-words.ts';
import type { Question } from '../rank/question/question.ts';
import { rank } from '../rank/rank.ts';
import type { Passage } from '../report/report.ts';
import type { Subject } from './subject.ts';

/** Of a topic that very many speak of, the best ones are set beside another. */
const MOST_PASSAGES = 200;

/** What the reports say of a subject: of an event all that its reports hold, of a topic the passages that hold its words. */
export function passagesOf(subject: Subject, asked: Question, library: Library): readonly Passage[] {
  if (subject.kind === 'event') return library.passages.filter((each) => each.event?.id === subject.id && isSaid(each));
  const question = withNeededWords(asked, library);
  const holding = new Set(library.passageIndex.holding(question.words.map(({ term }) => term)));
  return rank(library, asked)
    .filter((hit) => holding.has(hit.number) && isAbout(hit, question, library))
    .slice(0, MOST_PASSAGES)
    .map(({ passage }) => passage);
}

/** When, where and who stand on the report's card. */
function isSaid({ blocks, roles, report }: Passage): boolean {
  return blocks.length > 0 && !report.isIndex && !roles.some(isFactRole);
}
