import { relative } from 'node:path';
import type { OnProgress } from '../content/folders/folder-reader.ts';
import { showProgress } from '../content/show-progress.ts';
import { checkContent } from '../core/problems/check-content.ts';
import type { FileProblem } from '../core/problems/rule.ts';
import { annotation, describeProblems, describeTotal } from './describe-problems.ts';
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
    for (const problem of problems) print(JSON.stringify(inOrder(problem)));
  } else {
    for (const line of describeProblems(problems, from(process.cwd()))) print(line);
    if (repository !== undefined) for (const each of problems) print(annotation(each, from(repository)(each)));
    print(describeTotal(problems, content));
  }
  return problems.every(({ severity }) => severity === 'warning');
}

/** The same fields in the same order on every line. */
function inOrder({ site, file, line, severity, rule, message }: FileProblem): FileProblem {
  return { site, file, line, severity, rule, message };
}

/** What authors should mend in a folder of content. @throws UserError when there is nothing to check. */
export async function problemsIn(dir: string): Promise<readonly FileProblem[]> {
  const { content, unreadable } = await readCheckedContent(dir, () => {});
  return [...unreadable, ...checkContent(content)];
}
