import { type Answer, ask } from '../core/answer/answer.ts';
import type { Library } from '../core/library.ts';
import { toAnswerLine } from '../terminal/answer-json.ts';
import { judgeAnswer, type Verdict } from './judge-answer.ts';
import type { JudgedQuestion } from './question-file.ts';

/** So far down somebody who looks for it still finds it. */
const PASSAGES = 5;

/**
 * Asks the questions, in their order, and judges the answers. Each is asked twice and the second time counts: the
 * figures of a library that has been answering for a while.
 * @param libraryOf the library of a site; of all content for undefined.
 */
export function evaluateQuestions(
  questions: readonly JudgedQuestion[],
  libraryOf: (site: string | undefined) => Library,
): readonly Verdict[] {
  const askAll = () =>
    questions.map((question) => {
      const library = libraryOf(question.site);
      const { answer, tookMs } = timed(() => ask(library, question.question, { limit: PASSAGES }));
      return judgeAnswer(question, toAnswerLine(answer, tookMs, question.id));
    });
  askAll();
  return askAll();
}

function timed(run: () => Answer): { readonly answer: Answer; readonly tookMs: number } {
  const start = performance.now();
  const answer = run();
  return { answer, tookMs: performance.now() - start };
}
