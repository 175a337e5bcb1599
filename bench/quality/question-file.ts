import { z } from 'zod';
import { UserError } from '../../src/settings/user-error.ts';

/** A question with what a right answer to it is. docs/evaluation.md describes the file that they come from. */
export interface JudgedQuestion {
  /** Unique in the file. */
  readonly id: string;
  readonly question: string;
  /** The figures are given for each kind; `unanswerable` is one that the reports do not answer. */
  readonly kind: string;
  /** Asked against this site alone; undefined: against all content. */
  readonly site?: string | undefined;
  /** For the reader, but that an unanswerable one whose note begins with "off" is off the topic, others a near miss. */
  readonly note?: string | undefined;
  /** Sections that answer: any one is a hit. None for an unanswerable question. */
  readonly gold: readonly GoldSection[];
  /** What the text shown must hold: all of these … */
  readonly answer_must_contain: readonly string[];
  /** … and, unless there are none, one of these. */
  readonly answer_must_contain_any: readonly string[];
}

/** A section that answers. */
export interface GoldSection {
  /** Path below the site's `content/`. */
  readonly file: string;
  /** As in the file, Markdown or not; '' for the text before the first heading. */
  readonly heading: string;
  /** The bold line in it that serves as a heading of its own. */
  readonly bold?: string | undefined;
}

export const UNANSWERABLE = 'unanswerable';

const goldSection = z.strictObject({
  file: z.string().min(1),
  heading: z.string(),
  bold: z.string().optional(),
  occurrence: z.number().int().optional(),
  ancestors: z.array(z.string()).optional(),
});

const schema = z
  .strictObject({
    id: z.string().min(1),
    question: z.string().min(1),
    kind: z.string().min(1),
    site: z.string().min(1).optional(),
    lang: z.string().optional(),
    note: z.string().optional(),
    gold: z.array(goldSection),
    gold_other_language: z.array(goldSection).optional(),
    answer_must_contain: z.array(z.string()).default([]),
    answer_must_contain_any: z.array(z.string()).default([]),
    absent: z.union([z.string(), z.array(z.string())]).optional(),
  })
  .refine(({ kind, gold }) => (kind === UNANSWERABLE) === (gold.length === 0), {
    path: ['gold'],
    error: `must be empty for the kind "${UNANSWERABLE}" and name a section for every other`,
  });

/**
 * The questions of a file, one JSON object a line; blank lines are skipped.
 * @param file its name, for messages.
 * @throws UserError that names the line and what is wrong with it.
 */
export function readQuestionFile(text: string, file: string): readonly JudgedQuestion[] {
  const seen = new Map<string, number>();
  const questions = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${file}:${index + 1}`;
    const question = parseLine(line, place);
    const earlier = seen.get(question.id);
    if (earlier !== undefined) throw new UserError(`${place}: the id "${question.id}" is that of line ${earlier} too.`);
    seen.set(question.id, index + 1);
    return [question];
  });
  if (questions.length === 0) throw new UserError(`${file} holds no questions: it must have one JSON object a line.`);
  return questions;
}

function parseLine(line: string, place: string): JudgedQuestion {
  const result = schema.safeParse(parseJson(line, place));
  if (result.success) return result.data;
  throw new UserError(
    `${place}: this is no question. docs/evaluation.md has the format.\n${z.prettifyError(result.error)}`,
  );
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new UserError(`${place}: this is no valid JSON. Each line must be one object.`, { cause });
  }
}
