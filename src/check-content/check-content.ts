import { relative } from 'node:path';
import type { OnProgress } from '../content/folders/read-folder.ts';
import { showProgress } from '../content/show-progress.ts';
import { eventsIn } from '../core/library/shared-files.ts';
import { checkContent } from '../core/problems/check-content.ts';
import { type CheckedContent, fileKey } from '../core/problems/checked-content.ts';
import { readingsOf } from '../core/problems/readings.ts';
import type { FileProblem, Severity } from '../core/problems/rule.ts';
import { groupBy } from '../core/text/group-by.ts';
import { print } from '../terminal/print.ts';
import { describeReadings, type LineAt } from './describe-readings.ts';
import { describeSites } from './describe-sites.ts';
import { oneLine } from './one-line.ts';
import { programOf } from './program-of.ts';
import { type ReadSite, readCheckedContent } from './read-checked-content.ts';

/**
 * Prints what authors should mend in a folder of reports, on GitHub beside the lines of the pull request.
 * @returns The exit code: 1 when there is an error.
 * @throws UserError when the folder is missing or holds no Markdown at all.
 */
export async function runCheckContent(dir: string, json: boolean, verbose: boolean): Promise<number> {
  const { onProgress, stop } = showProgress(process.stderr);
  const { GITHUB_ACTIONS, GITHUB_WORKSPACE = process.cwd() } = process.env;
  const repository = GITHUB_ACTIONS === 'true' ? GITHUB_WORKSPACE : undefined;
  try {
    return (await checkFolder(dir, { json, verbose, repository, onProgress, onRead: stop, print })) ? 0 : 1;
  } finally {
    stop();
  }
}

export interface CheckFolderOptions {
  /** One JSON line for each problem, and nothing else unless `verbose`. */
  readonly json: boolean;
  /** What was made of each file, and why. */
  readonly verbose: boolean;
  /** Folder of the repository that GitHub runs this for; undefined: it does not. */
  readonly repository: string | undefined;
  readonly onProgress: OnProgress;
  /** Told when all files are read. */
  readonly onRead: () => void;
  readonly print: (line: string) => unknown;
}

/**
 * Checks all reports of a folder of one site or many and prints what they were taken for and what is wrong with them.
 * @returns Whether there is no error; warnings do not count.
 * @throws UserError when the folder is missing or holds no Markdown at all.
 */
export async function checkFolder(dir: string, options: CheckFolderOptions): Promise<boolean> {
  const { json, verbose, repository, onProgress, onRead, print } = options;
  const { content, sites, unreadable, pathOf } = await readCheckedContent(dir, onProgress);
  onRead();
  const events = eventsIn(content);
  const readings = readingsOf(content, events);
  const problems = [...unreadable, ...checkContent(content, events)];
  const from = (folder: string) => (problem: FileProblem) => relative(folder, pathOf(problem));
  const text = (): readonly string[] => [
    ...describeSites(
      sites,
      readings,
      { ...content, unreadable: unreadable.filter(({ rule }) => rule !== 'broken-config') },
      verbose ? Number.POSITIVE_INFINITY : FILES_NAMED,
    ),
    ...(verbose ? describeReadings(readings, lineIn(content)) : []),
    ...describeProblems(problems, from(process.cwd())),
    ...(repository === undefined ? [] : problems.map((each) => annotation(each, from(repository)(each)))),
    describeTotal(problems, content),
  ];
  const records = verbose ? [...siteRecords(sites), ...readings, ...problems] : problems;
  for (const line of json ? records.map((each) => JSON.stringify(each)) : text()) print(line);
  return problems.every(({ severity }) => severity === 'warning');
}

/** Of a hundred files without a date these are enough to begin with. */
const FILES_NAMED = 5;

/** The sites and what was not read of them, for programs. */
function siteRecords(sites: readonly ReadSite[]): readonly object[] {
  return sites.flatMap((each) => [
    { site: each.site.name, kind: 'site', takenFor: programOf(each) },
    ...each.leftOut.map(({ path, reason }) => ({ site: each.site.name, file: path, kind: 'not-read', reason })),
  ]);
}

function lineIn({ files }: CheckedContent): LineAt {
  const linesOf = new Map(files.map(({ site, path, lines }) => [fileKey(site, path), lines]));
  return (site, file, line) => linesOf.get(fileKey(site, file))?.[line - 1] ?? '';
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
