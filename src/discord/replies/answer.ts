import type { Answer } from '../../core/answer/answer.ts';
import type { Event } from '../../core/event/event.ts';
import { countReports, type Library } from '../../core/library/library.ts';
import type { Search } from '../../core/library/search.ts';
import type { Passage } from '../../core/report/passage.ts';

/** At most three quotes: longer answers are not read. */
export const SHOWN_PASSAGES = 3;
/** What the button for more can carry in its hundred characters. */
const NEXT_PASSAGES = 6;
/** As long as a question may be, however it is asked. */
export const MAX_QUESTION_CHARACTERS = 300;

export interface AnswerReply {
  readonly kind: 'answer';
  /** With more passages than are shown: the others are a button away. */
  readonly answer: Answer;
  readonly reportCount: number;
  /** The event that a question was asked about; `widened` when its reports did not say and all others were asked. */
  readonly within?: { readonly event: Event; readonly widened: boolean };
  /** What was typed for an event and is none, so that all were asked; '' for one that is gone. */
  readonly unknownEvent?: string;
  /** Ids of passages that can be read in the other language. */
  readonly twins: ReadonlySet<string>;
  /** Whether the reader knows the question from elsewhere: it stands above, in the channel. */
  readonly isQuestionSeen?: boolean;
}

interface QuestionOptions {
  readonly language?: 'en' | 'vi' | 'auto';
  /** Id of an event that is asked about; when its reports do not say, all others are asked. */
  readonly event?: string | undefined;
  readonly isQuestionSeen?: boolean;
}

/** The answer to a question as a member asks it. */
export async function answerReply(
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

/** Ids of those passages that can be read in the other language. */
export function twinsOf(passages: readonly Passage[], { twins }: Library): ReadonlySet<string> {
  return new Set(passages.map(({ id }) => id).filter((id) => twins.has(id)));
}
