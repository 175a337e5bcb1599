import { type Answer, ask } from '../core/answer/answer.ts';
import { buildLibrary, countReports, type Knowledge, type Library } from '../core/library.ts';
import type { Content } from '../core/reports.ts';
import type { Language } from '../core/text/language.ts';
import { UserError } from '../user-error.ts';
import { toAnswerLine } from './answer-json.ts';
import { answerText } from './answer-text.ts';
import { readBatch } from './batch.ts';

export interface AskCommand {
  readonly question: string | undefined;
  readonly contentDir: string;
  readonly language: Language | 'auto';
  readonly limit: number;
  readonly json: boolean;
  readonly batch: boolean;
}

/** `ask`: prints the answer to one question, or with `batch` one JSON line for each question on standard input. */
export async function runAsk(
  command: AskCommand,
  content: Content,
  knowledge: Knowledge,
  print: (line: string) => void,
): Promise<void> {
  const libraryOf = libraries(content, knowledge);
  if (command.batch) return answerBatch(command, libraryOf, print);
  const question = command.question?.trim() ?? '';
  if (question === '') throw new UserError('Ask something: npm run --silent ask -- "IAM best practices"');
  const library = libraryOf(undefined);
  const { answer, tookMs } = timed(() => ask(library, question, command));
  print(
    command.json
      ? JSON.stringify(toAnswerLine(answer, tookMs))
      : answerText(answer, command.contentDir, countReports(library)),
  );
}

async function answerBatch(
  command: AskCommand,
  libraryOf: (site: string | undefined) => Library,
  print: (line: string) => void,
): Promise<void> {
  for await (const { id, question, lang, site } of readBatch(process.stdin)) {
    const library = libraryOf(site);
    const options = { language: lang ?? command.language, limit: command.limit };
    const { answer, tookMs } = timed(() => ask(library, question, options));
    print(JSON.stringify(toAnswerLine(answer, tookMs, id)));
  }
}

/** A site asked by itself is a library by itself: what is rare in it may be common elsewhere. */
function libraries(content: Content, knowledge: Knowledge): (site: string | undefined) => Library {
  const built = new Map<string | undefined, Library>();
  return (site) => {
    const known = built.get(site);
    if (known !== undefined) return known;
    const library = buildLibrary(site === undefined ? content : onlySite(content, site), knowledge);
    built.set(site, library);
    return library;
  };
}

function onlySite(content: Content, site: string): Content {
  const files = content.files.filter((file) => file.site === site);
  if (files.length > 0) return { ...content, files };
  throw new UserError(
    `There is no site "${site}". The content holds: ${content.sites.map(({ name }) => name).join(', ')}.`,
  );
}

function timed(run: () => Answer): { readonly answer: Answer; readonly tookMs: number } {
  const start = performance.now();
  const answer = run();
  return { answer, tookMs: performance.now() - start };
}
