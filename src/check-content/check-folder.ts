import { relative } from 'node:path';
import type { OnProgress } from '../content/folders/folder-reader.ts';
import { checkContent } from '../core/problems/check-content.ts';
import type { FileProblem } from '../core/problems/rule.ts';
import { annotation } from './annotation.ts';
import { describeProblems, describeTotal } from './describe-problems.ts';
import { readCheckedContent } from './read-checked-content.ts';

export interface CheckFolderOptions {
  /** One JSON line for each problem, and nothing else. */
  readonly json: boolean;
  /** Folder of the repository that GitHub runs this for; undefined: it does not. */
  readonly repository: string | undefined;
  readonly onProgress: OnProgress;
  /** Told when all files are read. */
  readonly onRead: () => void;
  readonly print: (line: string) => void;
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
