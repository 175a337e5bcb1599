import type { AnswerLine, PassageLine } from '../../src/terminal/answer-json.ts';
import { normalizeFile, normalizeHeading, normalizeText } from './normalize.ts';
import type { GoldSection, JudgedQuestion } from './question-file.ts';

/** What became of a question. */
export interface Verdict {
  readonly question: JudgedQuestion;
  readonly answer: AnswerLine;
  /** Place of the first passage that answers, from 1; undefined: none does. */
  readonly place: number | undefined;
  /** Whether the text of the first passages holds what it must. */
  readonly isShown: boolean;
}

export function judgeAnswer(question: JudgedQuestion, answer: AnswerLine): Verdict {
  const index = answer.passages.findIndex((passage) => question.gold.some((gold) => isSection(passage, gold)));
  return { question, answer, place: index === -1 ? undefined : index + 1, isShown: isShown(question, answer) };
}

function isSection(passage: PassageLine, gold: GoldSection): boolean {
  if (normalizeFile(passage.file) !== normalizeFile(gold.file)) return false;
  const [own, wanted] = [passage.heading, gold.heading].map(normalizeHeading);
  const bold = normalizeHeading(gold.bold ?? '');
  return own === wanted || (bold !== '' && own === bold) || passage.covers.map(normalizeHeading).includes(wanted ?? '');
}

/** An answer in Discord shows so many passages. */
const SHOWN = 3;

function isShown(question: JudgedQuestion, { passages }: AnswerLine): boolean {
  const shown = normalizeText(
    passages
      .slice(0, SHOWN)
      .map(({ text }) => text)
      .join(' '),
  );
  const holds = (text: string): boolean => shown.includes(normalizeText(text));
  const { answer_must_contain: all, answer_must_contain_any: any } = question;
  return all.every(holds) && (any.length === 0 || any.some(holds));
}
