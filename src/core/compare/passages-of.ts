import { isSaid } from '../answer/digest.ts';
import { bestAbout } from '../answer/hits-about.ts';
import type { Library } from '../library/library.ts';
import type { Question } from '../rank/question/question.ts';
import type { Passage } from '../report/report.ts';
import type { Subject } from './subject.ts';

/** Of a topic that very many speak of, the best ones are set beside another. */
const MOST_PASSAGES = 200;

/** What the reports say of a subject: of an event all that its reports hold, of a topic the passages that hold its words. */
export function passagesOf(subject: Subject, question: Question, library: Library): readonly Passage[] {
  if (subject.kind === 'event')
    return library.passages.filter((each) => each.event?.id === subject.id && !each.report.isIndex && isSaid(each));
  return bestAbout(question, library, MOST_PASSAGES).map(({ passage }) => passage);
}
