import { join, relative, resolve } from 'node:path';
import { findSites } from '../content/folders/find-sites.ts';
import { ask } from '../core/answer/answer.ts';
import { countReports } from '../core/report/report.ts';
import type { Language } from '../core/text/language.ts';
import { createLibraryMaker } from '../live-library/make-library.ts';
import { type LibraryOf, siteLibraries } from '../live-library/site-libraries.ts';
import type { Config } from '../settings/config.ts';
import { readKnowledge } from '../settings/knowledge.ts';
import { today } from '../settings/today.ts';
import { UserError } from '../settings/user-error.ts';
import { toAnswerLine } from './answer-json.ts';
import { answerText } from './answer-text.ts';
import { readBatch } from './batch.ts';
import { loadFolder } from './load-folder.ts';
import { print } from './print.ts';
import { timed } from './timed.ts';

export interface AskOptions {
  /** Folder of the reports. */
  readonly content: string;
  readonly lang: Language | 'auto';
  readonly limit: number;
  readonly json?: true;
  readonly batch?: true;
}

/**
 * `ask`: prints the answer to one question, or with `batch` one JSON line for each question on standard input.
 * @throws UserError when nothing is asked, or there are no reports.
 */
export async function runAsk(question: string, options: AskOptions, config: Config): Promise<void> {
  const { content: dir, lang: language, limit } = options;
  const asked = question.trim();
  if (asked === '' && options.batch !== true) {
    throw new UserError('Ask something: npm run --silent ask -- "IAM best practices"');
  }
  const libraryOf = await openLibraries(dir, config);
  if (options.batch === true) return answerBatch(options, libraryOf);
  const library = await libraryOf(undefined);
  const { value: answer, tookMs } = timed(() => ask(library, asked, { language, limit, today: today() }));
  if (options.json === true) return print(JSON.stringify(toAnswerLine(answer, tookMs)));
  const folders = new Map(
    (await findSites(dir)).map(({ name, contentDir }) => [name, join(dir, relative(dir, contentDir))]),
  );
  print(answerText(answer, (site) => folders.get(site) ?? dir, countReports(library.reports)));
}

async function openLibraries(dir: string, config: Config): Promise<LibraryOf> {
  const { cacheDir, glossaryFile } = config;
  const [loaded, knowledge] = [await loadFolder(dir, config), await readKnowledge(glossaryFile)];
  const maker = createLibraryMaker({ knowledge, cacheDir, source: resolve(dir), onCompile: tellIndexing });
  return siteLibraries(loaded.content, knowledge, async () => (await maker.make(loaded)).library);
}

function tellIndexing(reports: number): void {
  if (process.stderr.isTTY) process.stderr.write(`Indexing ${reports} reports …\n`);
}

async function answerBatch(options: AskOptions, libraryOf: LibraryOf): Promise<void> {
  for await (const { id, question, lang, site } of readBatch(process.stdin)) {
    const library = await libraryOf(site);
    const asked = { language: lang ?? options.lang, limit: options.limit, today: today() };
    const { value: answer, tookMs } = timed(() => ask(library, question, asked));
    print(JSON.stringify(toAnswerLine(answer, tookMs, id)));
  }
}
