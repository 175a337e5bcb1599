import type { Message } from 'discord.js';

/** For so long after it was written, a changed message changes its answer. */
export const EDITABLE_MS = 60_000;
/** Answers that are remembered; each is a few hundred bytes. */
const MAX_ANSWERS = 500;

/** The answers of the last minute, sent or being sent, by the ids of the messages that they answer. */
export interface RecentAnswers {
  readonly keep: (question: string, answer: Promise<Message>) => void;
  readonly of: (question: string) => Promise<Message> | undefined;
}

export function createRecentAnswers(): RecentAnswers {
  const answers = new Map<string, Promise<Message>>();
  return {
    keep: (question, answer) => {
      answers.set(question, answer);
      const oldest = answers.keys().next();
      if (answers.size > MAX_ANSWERS && oldest.done !== true) answers.delete(oldest.value);
      setTimeout(() => answers.delete(question), EDITABLE_MS).unref();
    },
    of: (question) => answers.get(question),
  };
}
