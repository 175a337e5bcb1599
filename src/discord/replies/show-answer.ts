import { countReports } from '../../core/library/library.ts';
import type { Search } from '../../core/library/search.ts';
import type { AnswerReply } from './reply.ts';
import { twinsOf } from './twins.ts';

/** At most three quotes: longer answers are not read. */
export const SHOWN_PASSAGES = 3;
/** What the button for more can carry in its hundred characters. */
const NEXT_PASSAGES = 6;

export interface QuestionOptions {
  readonly language?: 'en' | 'vi' | 'auto';
  /** Id of an event that is asked about; when its reports do not say, all others are asked. */
  readonly event?: string | undefined;
  readonly isQuestionSeen?: boolean;
}

/** The answer to a question as a member asks it. */
export async function showAnswer(
  { library, ask }: Search,
  question: string,
  options: QuestionOptions = {},
): Promise<AnswerReply> {
  const { language = 'auto', isQuestionSeen = false } = options;
  const event = library.events.find(({ id }) => id === options.event);
  const limit = SHOWN_PASSAGES + NEXT_PASSAGES;
  const inEvent = event && (await ask(question, { language, limit, event: event.id }));
  const answer = inEvent && inEvent.kind !== 'none' ? inEvent : await ask(question, { language, limit });
  return {
    kind: 'answer',
    answer,
    reportCount: countReports(library),
    ...(event && { within: { event, widened: answer !== inEvent } }),
    twins: twinsOf(answer.kind === 'none' ? [] : answer.passages.map(({ passage }) => passage), library),
    isQuestionSeen,
  };
}
