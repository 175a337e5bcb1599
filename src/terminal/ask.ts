import { join, relative, resolve } from 'node:path';
import type { LoadedContent } from '../content/load-content.ts';
import { type Answer, ask } from '../core/answer/answer.ts';
import type { Comparison } from '../core/compare/comparison.ts';
import { findComparison } from '../core/compare/find-comparison.ts';
import type { Library } from '../core/library/library.ts';
import { localSearch } from '../core/library/search.ts';
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
import { comparisonText, toComparisonLine } from './comparison.ts';
import { loadFolder } from './load-folder.ts';
import { print } from './print.ts';

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
  const { libraryOf, contentDirs } = await openLibraries(dir, config);
  if (options.batch === true) return answerBatch(options, libraryOf);
  const library = await libraryOf(undefined);
  const found = await findAnswer(library, asked, { language, limit });
  if (options.json === true) return print(lineOf(found, asked, limit));
  const folderOf = (site: string): string => join(dir, relative(dir, contentDirs.get(site) ?? dir));
  print(
    found.comparison === undefined
      ? answerText(found.answer, folderOf, countReports(library.reports))
      : comparisonText(found.comparison, folderOf),
  );
}

/** The reports of a folder as libraries, and where each site of it is. */
interface Libraries extends Pick<LoadedContent, 'contentDirs'> {
  readonly libraryOf: LibraryOf;
}

async function openLibraries(dir: string, config: Config): Promise<Libraries> {
  const { cacheDir, glossaryFile } = config;
  const [loaded, knowledge] = await Promise.all([loadFolder(dir, config), readKnowledge(glossaryFile)]);
  const maker = createLibraryMaker({ knowledge, cacheDir, source: resolve(dir), onCompile: tellIndexing });
  const libraryOf = siteLibraries(loaded.content, knowledge, async () => (await maker.make(loaded)).library);
  return { libraryOf, contentDirs: loaded.contentDirs };
}

function tellIndexing(reports: number): void {
  if (process.stderr.isTTY) process.stderr.write(`Indexing ${reports} reports …\n`);
}

async function answerBatch(options: AskOptions, libraryOf: LibraryOf): Promise<void> {
  for await (const { id, question, lang, site } of readBatch(process.stdin)) {
    const library = await libraryOf(site);
    const { limit } = options;
    const found = await findAnswer(library, question, { language: lang ?? options.lang, limit });
    print(lineOf(found, question, limit, id));
  }
}

type Found = Readonly<Record<'tookMs', number>> &
  ({ readonly comparison: Comparison } | { readonly comparison: undefined; readonly answer: Answer });

async function findAnswer(
  library: Library,
  question: string,
  asked: { readonly language: Language | 'auto'; readonly limit: number },
): Promise<Found> {
  const options = { ...asked, today: today() };
  const startedAt = performance.now();
  const comparison = await findComparison(localSearch(library), question, options);
  const took = () => performance.now() - startedAt;
  if (comparison !== undefined) return { comparison, tookMs: took() };
  const answer = ask(library, question, options);
  return { comparison, answer, tookMs: took() };
}

function lineOf(found: Found, question: string, limit: number, id?: string): string {
  return JSON.stringify(
    found.comparison === undefined
      ? toAnswerLine(found.answer, found.tookMs, id)
      : toComparisonLine(found.comparison, question, limit, found.tookMs, id),
  );
}
