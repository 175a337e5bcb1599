import { ask } from '../core/answer/answer.ts';
import { countReports } from '../core/library/library.ts';
import type { Language } from '../core/text/language.ts';
import type { LibraryOf } from '../live-library/site-libraries.ts';
import { UserError } from '../settings/user-error.ts';
import { toAnswerLine } from './answer-json.ts';
import { answerText } from './answer-text.ts';
import { readBatch } from './batch.ts';
import { timed } from './timed.ts';

export interface AskCommand {
  readonly question: string | undefined;
  /** Where the reports of a site are, as a path that leads there from here. */
  readonly folderOf: (site: string) => string;
  readonly language: Language | 'auto';
  readonly limit: number;
  readonly json: boolean;
  readonly batch: boolean;
}

/** `ask`: prints the answer to one question, or with `batch` one JSON line for each question on standard input. */
export async function runAsk(command: AskCommand, libraryOf: LibraryOf, print: (line: string) => void): Promise<void> {
  if (command.batch) return answerBatch(command, libraryOf, print);
  const question = command.question?.trim() ?? '';
  if (question === '') throw new UserError('Ask something: npm run --silent ask -- "IAM best practices"');
  const library = await libraryOf(undefined);
  const { value: answer, tookMs } = timed(() => ask(library, question, command));
  print(
    command.json
      ? JSON.stringify(toAnswerLine(answer, tookMs))
      : answerText(answer, command.folderOf, countReports(library)),
  );
}

async function answerBatch(command: AskCommand, libraryOf: LibraryOf, print: (line: string) => void): Promise<void> {
  for await (const { id, question, lang, site } of readBatch(process.stdin)) {
    const library = await libraryOf(site);
    const options = { language: lang ?? command.language, limit: command.limit };
    const { value: answer, tookMs } = timed(() => ask(library, question, options));
    print(JSON.stringify(toAnswerLine(answer, tookMs, id)));
  }
}
