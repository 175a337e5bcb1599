import type { FileProblem } from '../core/problems/rule.ts';

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
