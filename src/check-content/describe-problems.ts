import type { CheckedContent } from '../core/problems/checked-content.ts';
import type { FileProblem, Severity } from '../core/problems/rule.ts';
import { groupBy } from '../core/text/group-by.ts';

/** The problems for people: a line for each, a blank line after those of one file. */
export function describeProblems(
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
export function describeTotal(problems: readonly FileProblem[], { sites, files }: CheckedContent): string {
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
export function annotation({ severity, line, rule, message }: FileProblem, path: string): string {
  return `::${severity} file=${property(path)},line=${line},title=${property(rule)}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
