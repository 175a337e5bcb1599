#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from 'commander';
import { runProgram } from './programs/run-program.ts';
import { type Config, readConfig } from './settings/config.ts';
import type { AskOptions } from './terminal/ask.ts';
import { letReaderStop } from './terminal/print.ts';

letReaderStop();
// `npx debrief ask …`, and what `npm run ask` and the like stand for. What a command needs is loaded when it is called.
await runProgram(async () => void (await program(readConfig(process.env)).parseAsync()));

interface ReportsOptions {
  readonly content: string;
  readonly json?: true;
}

interface CheckOptions extends ReportsOptions {
  readonly verbose?: true;
}

function program(config: Config): Command {
  const debrief = new Command('debrief').description('Answers questions from event reports, word for word.');
  const { contentDir = 'content' } = config;
  const content = () => new Option('--content <folder>', 'where the reports are').default(contentDir);
  debrief
    .command('ask')
    .description('Print the passages of the reports that answer a question.')
    .argument('[question...]', 'what to ask')
    .addOption(content())
    .addOption(
      new Option('--lang <language>', 'language of the question').choices(['en', 'vi', 'auto']).default('auto'),
    )
    .option('--limit <number>', 'passages at most', positive, 3)
    .option('--json', 'print one JSON line')
    .option('--batch', 'answer the questions on standard input, one JSON line each')
    .action(async (words: string[], options: AskOptions) => {
      const { runAsk } = await import('./terminal/ask.ts');
      await runAsk(words.join(' '), options, config);
    });
  debrief
    .command('sections')
    .description('Print one JSON line for each section of each report.')
    .addOption(content())
    .action(async (options: ReportsOptions) => {
      const { runSections } = await import('./terminal/sections.ts');
      await runSections(options.content, config);
    });
  debrief
    .command('reports')
    .description('List the reports with their events, newest first.')
    .addOption(content())
    .option('--json', 'print one JSON line each, with the line that each fact was read from')
    .action(async (options: ReportsOptions) => {
      const { runReports } = await import('./terminal/reports.ts');
      await runReports(options.content, options.json === true, config);
    });
  debrief
    .command('check-content')
    .description(
      'Say what the reports are taken for, what is wrong with them, and how to mend it. Fails when there is an error.',
    )
    .option('--content <folder>', 'where the reports are', 'content')
    .option('--json', 'print one JSON line for each problem')
    .option('--verbose', 'say of each report where its name, date, place and people were read')
    .action(async (options: CheckOptions) => {
      const { runCheckContent } = await import('./check-content/check-content.ts');
      process.exitCode = await runCheckContent(options.content, options.json === true, options.verbose === true);
    });
  debrief
    .command('check-links')
    .description(
      'Hold every address that Debrief gives against the pages that the site’s own program makes of the same reports.',
    )
    .option('--content <folder>', 'where the reports are', 'content')
    .action(async (options: ReportsOptions) => {
      const { runCheckLinks } = await import('./check-links/check-links.ts');
      process.exitCode = await runCheckLinks(options.content);
    });
  return debrief;
}

function positive(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number from 1 to 9999.');
}
