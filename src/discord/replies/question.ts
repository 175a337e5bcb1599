import { findComparison } from '../../core/compare/find-comparison.ts';
import type { Search } from '../../core/library/search.ts';
import { today } from '../../settings/today.ts';
import { type AnswerReply, answerReply, type QuestionOptions } from './answer.ts';
import { type ComparisonReply, foundComparison } from './comparison/comparison.ts';

/** The reply to a question as a member asks it: an answer, or two things side by side where it asks for that. */
export async function questionReply(
  search: Search,
  question: string,
  options: QuestionOptions = {},
): Promise<AnswerReply | ComparisonReply> {
  const { language = 'auto', event, isQuestionSeen = false } = options;
  const found = event === undefined ? await findComparison(search, question, { language, today: today() }) : undefined;
  if (found === undefined) return answerReply(search, question, options);
  return foundComparison(found, search.library, { question, language, isQuestionSeen });
}
