import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { loadContent } from '../../src/content/load-content.ts';
import { siteLibraries } from '../../src/live-library/site-libraries.ts';
import { runProgram } from '../../src/programs/run-program.ts';
import { type Config, readConfig } from '../../src/settings/config.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { UserError } from '../../src/settings/user-error.ts';
import { evaluateQuestions } from './evaluate-questions.ts';
import { figuresOf } from './figures.ts';
import { figuresText, isMiss, missText } from './figures-text.ts';
import { readQuestionFile } from './question-file.ts';

interface EvaluateOptions {
  readonly questions: string;
  readonly content: string;
  readonly json?: true;
  readonly misses?: true;
}

await runProgram(async () => {
  const config = readConfig(process.env);
  await new Command('eval')
    .description('Tell how well and how fast questions are answered (docs/evaluation.md).')
    .requiredOption('--questions <file>', 'questions with their answers, one JSON object a line')
    .option('--content <folder>', 'where the reports are', config.contentDir ?? 'content')
    .option('--json', 'print one JSON object')
    .option('--misses', 'list the questions that went wrong')
    .action((options: EvaluateOptions) => evaluate(options, config))
    .parseAsync();
});

async function evaluate(options: EvaluateOptions, config: Config): Promise<void> {
  const questions = readQuestionFile(await readText(options.questions), options.questions);
  const { siteUrl, cacheDir, glossaryFile } = config;
  const { content } = await loadContent(options.content, { siteUrl, cacheDir });
  const verdicts = await evaluateQuestions(questions, siteLibraries(content, await readKnowledge(glossaryFile)));
  const figures = figuresOf(verdicts);
  const misses = options.misses === true ? verdicts.filter(isMiss) : [];
  if (options.json !== true) {
    print([figuresText(figures), ...misses.map(missText)].join('\n\n'));
    return;
  }
  const missed = misses.map(({ question, answer, place }) => ({ question, answer, place: place ?? null }));
  print(JSON.stringify({ figures, ...(options.misses === true ? { misses: missed } : {}) }));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new UserError(`The questions ${file} cannot be read. Name a file of one JSON object a line.`, { cause });
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
