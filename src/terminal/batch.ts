import { createInterface } from 'node:readline';
import { z } from 'zod';
import { UserError } from '../settings/user-error.ts';

/** One question of `--batch`. */
export interface BatchQuestion {
  readonly id?: string | undefined;
  readonly question: string;
  readonly lang?: 'en' | 'vi' | 'auto' | undefined;
  readonly site?: string | undefined;
}

const schema = z.object({
  id: z.string().optional(),
  question: z.string(),
  lang: z.enum(['en', 'vi', 'auto']).optional(),
  site: z.string().optional(),
});

/**
 * The questions on standard input, one a line: a JSON object, or plain text.
 * @throws UserError that names the line, for one that begins as JSON and is none.
 */
export async function* readBatch(input: NodeJS.ReadableStream): AsyncGenerator<BatchQuestion> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== '')
      yield line.trimStart().startsWith('{') ? parseLine(line, number) : { question: line.trim() };
  }
}

function parseLine(line: string, number: number): BatchQuestion {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? describe(cause) : 'it is not valid JSON';
    throw new UserError(
      `Line ${number} of standard input is no question (${reason}). Expected {"id","question","lang"?,"site"?}.`,
      { cause },
    );
  }
}

function describe({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
