#!/usr/bin/env node
import { join, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { describeFailure } from './content/failure.ts';
import { findSites } from './content/folders/find-sites.ts';
import type { LoadedContent } from './content/load-content.ts';
import { loadContent } from './content/load-content.ts';
import { showProgress } from './content/show-progress.ts';
import type { Language } from './core/text/language.ts';
import { createLibraryMaker } from './live-library/make-library.ts';
import { DEFAULT_CONTENT_DIR } from './live-library/open-library.ts';
import { siteLibraries } from './live-library/site-libraries.ts';
import { runProgram } from './programs/run-program.ts';
import { type Config, readConfig } from './settings/config.ts';
import { readKnowledge } from './settings/read-knowledge.ts';
import { runAsk } from './terminal/ask.ts';
import { reportLines, reportText } from './terminal/reports.ts';
import { sectionLines } from './terminal/sections.ts';

interface ContentOptions {
  readonly content?: string;
}

interface ReportsOptions extends ContentOptions {
  readonly json?: true;
}

interface AskOptions extends ContentOptions {
  readonly lang: Language | 'auto';
  readonly limit: number;
  readonly json?: true;
  readonly batch?: true;
}

await runProgram(async () => void (await program(readConfig(process.env)).parseAsync()));

function program(config: Config): Command {
  const command = new Command('debrief').description('Answers questions from event reports, word for word.');
  command
    .command('ask')
    .description('Print the passages of the reports that answer a question.')
    .argument('[question...]', 'what to ask')
    .addOption(contentOption())
    .addOption(
      new Option('--lang <language>', 'language of the question').choices(['en', 'vi', 'auto']).default('auto'),
    )
    .option('--limit <number>', 'passages at most', positive, 3)
    .option('--json', 'print one JSON line')
    .option('--batch', 'answer the questions on standard input, one JSON line each')
    .action((question: string[], options: AskOptions) => askCommand(question.join(' '), options, config));
  command
    .command('sections')
    .description('Print one JSON line for each section of each report.')
    .addOption(contentOption())
    .action((options: ContentOptions) => sectionsCommand(options, config));
  command
    .command('reports')
    .description('List the reports with their events, newest first.')
    .addOption(contentOption())
    .option('--json', 'print one JSON line each, with the line that each fact was read from')
    .action((options: ReportsOptions) => reportsCommand(options, config));
  return command;
}

function contentOption(): Option {
  return new Option('--content <folder>', 'where the reports are (default: CONTENT_DIR, else content)');
}

function positive(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number from 1 to 9999.');
}

async function askCommand(question: string, options: AskOptions, config: Config): Promise<void> {
  const dir = folderOf(options, config);
  const loaded = await load(dir, config);
  const { cacheDir, glossaryFile } = config;
  const knowledge = await readKnowledge(glossaryFile);
  const maker = createLibraryMaker({ knowledge, cacheDir, source: resolve(dir), onCompile: tellIndexing });
  const folders = new Map(
    (await findSites(dir)).map(({ name, contentDir }) => [name, join(dir, relative(dir, contentDir))]),
  );
  await runAsk(
    {
      question,
      folderOf: (site) => folders.get(site) ?? dir,
      language: options.lang,
      limit: options.limit,
      json: options.json ?? false,
      batch: options.batch ?? false,
    },
    siteLibraries(loaded.content, knowledge, async () => (await maker.make(loaded)).library),
    print,
  );
}

function tellIndexing(reports: number): void {
  if (process.stderr.isTTY) process.stderr.write(`Indexing ${reports} reports …\n`);
}

async function sectionsCommand(options: ContentOptions, config: Config): Promise<void> {
  const { content } = await load(folderOf(options, config), config);
  for (const line of sectionLines(content)) print(JSON.stringify(line));
}

async function reportsCommand(options: ReportsOptions, config: Config): Promise<void> {
  const { content } = await load(folderOf(options, config), config);
  for (const line of reportLines(content)) print(options.json === true ? JSON.stringify(line) : reportText(line));
}

function folderOf({ content }: ContentOptions, { contentDir }: Config): string {
  return content ?? contentDir ?? DEFAULT_CONTENT_DIR;
}

/** Reports that could not be read are named on standard error: standard output is for answers. */
async function load(folder: string, { siteUrl, cacheDir }: Config): Promise<LoadedContent> {
  const progress = showProgress(process.stderr);
  try {
    const loaded = await loadContent(folder, { siteUrl, cacheDir, onProgress: progress.onProgress });
    for (const failure of loaded.failures) process.stderr.write(`${describeFailure(failure)}\n`);
    return loaded;
  } finally {
    progress.stop();
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
