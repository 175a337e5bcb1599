import { ask, quoteText } from '../../src/core/answer/answer.ts';
import type { Library } from '../../src/core/library/library.ts';

/** What is answered first, and where: the line that holds it. */
export function first(library: Library, question: string): string {
  const answer = ask(library, question);
  const [best] = answer.kind === 'none' ? [] : answer.passages;
  if (best === undefined) return `none: ${answer.kind === 'none' ? answer.missing.join() : ''}`;
  const { report, event } = best.passage;
  return `${answer.kind} ${report.file} ${event?.date ?? '-'}: ${quoteText(best.quote)}`;
}

/** A file with its heading and paragraphs. */
export const about = (file: string, name: string, ...lines: readonly string[]) => ({
  [file]: [`# ${name}`, ...lines].join('\n\n'),
});
