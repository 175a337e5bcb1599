import { relative } from 'node:path';
import type { OnProgress } from '../content/folders/folder-reader.ts';
import { showProgress } from '../content/show-progress.ts';
import { checkContent } from '../core/problems/check-content.ts';
import type { CheckedContent } from '../core/problems/checked-content.ts';
import type { FileProblem, Severity } from '../core/problems/rule.ts';
import { groupBy } from '../core/text/group-by.ts';
import { readCheckedContent } from './read-checked-content.ts';

/**
 * Prints what authors should mend in a folder of reports, on GitHub beside the lines of the pull request.
 * @returns The exit code: 1 when there is an error.
 * @throws UserError when the folder is missing or holds no Markdown at all.
 */
export async function runCheckContent(dir: string, json: boolean): Promise<number> {
  const { onProgress, stop } = showProgress(process.stderr);
  const { GITHUB_ACTIONS, GITHUB_WORKSPACE = process.cwd() } = process.env;
  const repository = GITHUB_ACTIONS === 'true' ? GITHUB_WORKSPACE : undefined;
  const print = (line: string) => process.stdout.write(`${line}\n`);
  try {
    return (await checkFolder(dir, { json, repository, onProgress, onRead: stop, print })) ? 0 : 1;
  } finally {
    stop();
  }
}

export interface CheckFolderOptions {
  /** One JSON line for each problem, and nothing else. */
  readonly json: boolean;
  /** Folder of the repository that GitHub runs this for; undefined: it does not. */
  readonly repository: string | undefined;
  readonly onProgress: OnProgress;
  /** Told when all files are read. */
  readonly onRead: () => void;
  readonly print: (line: string) => unknown;
}

/**
 * Checks all reports of a folder of one site or many and prints what is wrong with them.
 * @returns Whether there is no error; warnings do not count.
 * @throws UserError when the folder is missing or holds no Markdown at all.
 */
export async function checkFolder(dir: string, options: CheckFolderOptions): Promise<boolean> {
  const { json, repository, onProgress, onRead, print } = options;
  const { content, unreadable, pathOf } = await readCheckedContent(dir, onProgress);
  onRead();
  const problems = [...unreadable, ...checkContent(content)];
  const from = (folder: string) => (problem: FileProblem) => relative(folder, pathOf(problem));
  if (json) {
    for (const problem of problems) print(JSON.stringify(problem));
  } else {
    for (const line of describeProblems(problems, from(process.cwd()))) print(line);
    if (repository !== undefined) for (const each of problems) print(annotation(each, from(repository)(each)));
    print(describeTotal(problems, content));
  }
  return problems.every(({ severity }) => severity === 'warning');
}

/** What authors should mend in a folder of content. @throws UserError when there is nothing to check. */
export async function problemsIn(dir: string): Promise<readonly FileProblem[]> {
  const { content, unreadable } = await readCheckedContent(dir, () => {});
  return [...unreadable, ...checkContent(content)];
}

/** The problems for people: a line for each, a blank line after those of one file. */
function describeProblems(
  problems: readonly FileProblem[],
  pathOf: (problem: FileProblem) => string,
): readonly string[] {
  const byFile = groupBy(problems, pathOf);
  return [...byFile].flatMap(([path, own]) => [
    ...own.map(({ line, severity, rule, message }) => `${path}:${line} ${severity} ${rule} — ${oneLine(message)}`),
    '',
  ]);
}

/** "19 reports of 2 sites: 1 error, 3 warnings." */
function describeTotal(problems: readonly FileProblem[], { sites, files }: CheckedContent): string {
  const number = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  const what = `${count(files.length, 'page')} of ${count(sites.length, 'site')}`;
  return `${what}: ${count(number('error'), 'error')}, ${count(number('warning'), 'warning')}.`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** What is quoted from a report may be anything. */
function oneLine(message: string): string {
  return message.replace(/\s+/gu, ' ');
}

/**
 * A problem as GitHub shows it beside the line of a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 * @param path From the root of the repository.
 */
function annotation({ severity, line, rule, message }: FileProblem, path: string): string {
  return `::${severity} file=${property(path)},line=${line},title=${property(rule)}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
