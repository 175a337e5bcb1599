import { ask } from '../../src/core/answer/answer.ts';
import type { LibraryOf } from '../../src/live-library/site-libraries.ts';
import { toAnswerLine } from '../../src/terminal/answer-json.ts';
import { timed } from '../../src/terminal/timed.ts';
import { judgeAnswer, type Verdict } from './judge-answer.ts';
import type { JudgedQuestion } from './question-file.ts';

/** So far down somebody who looks for it still finds it. */
const PASSAGES = 5;

/**
 * Asks the questions, in their order, and judges the answers. Each is asked twice and the second time counts: the
 * figures of a library that has been answering for a while.
 */
export async function evaluateQuestions(
  questions: readonly JudgedQuestion[],
  libraryOf: LibraryOf,
): Promise<readonly Verdict[]> {
  const askAll = async (): Promise<readonly Verdict[]> => {
    const verdicts: Verdict[] = [];
    for (const question of questions) {
      const library = await libraryOf(question.site);
      const { value: answer, tookMs } = timed(() => ask(library, question.question, { limit: PASSAGES }));
      verdicts.push(judgeAnswer(question, toAnswerLine(answer, tookMs, question.id)));
    }
    return verdicts;
  };
  await askAll();
  return askAll();
}
