import type { Figures } from './figures.ts';
import type { Verdict } from './judge-answer.ts';
import { UNANSWERABLE } from './question-file.ts';

interface Column {
  readonly title: string;
  readonly value: (figures: Figures) => string;
}

const COLUMNS: readonly Column[] = [
  { title: 'kind', value: ({ kind }) => kind },
  { title: 'n', value: ({ questions }) => String(questions) },
  { title: 'hit@1', value: ({ hit1 }) => share(hit1) },
  { title: 'hit@3', value: ({ hit3 }) => share(hit3) },
  { title: 'hit@5', value: ({ hit5 }) => share(hit5) },
  { title: 'MRR', value: ({ mrr }) => share(mrr) },
  { title: 'shown@3', value: ({ shown3 }) => share(shown3) },
  { title: 'wrongly none', value: ({ wronglyNone }) => share(wronglyNone) },
  { title: 'declined', value: ({ declined }) => share(declined) },
  { title: 'not strong', value: ({ notStrong }) => share(notStrong) },
  { title: 'p50 ms', value: ({ p50 }) => p50.toFixed(1) },
  { title: 'p99 ms', value: ({ p99 }) => p99.toFixed(1) },
];

/** The figures as a table, one line for each kind. */
export function figuresText(all: readonly Figures[]): string {
  const rows = [COLUMNS.map(({ title }) => title), ...all.map((figures) => COLUMNS.map(({ value }) => value(figures)))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

function share(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(3);
}

/** Whether a question went wrong: an answer that is not among the first three, or none that should be, or one that should not. */
export function isMiss({ question, answer, place }: Verdict): boolean {
  if (question.kind === UNANSWERABLE) return answer.kind !== 'none';
  return place === undefined || place > 3;
}

/** A question that went wrong, with what was wanted and what came instead. */
export function missText({ question, answer }: Verdict): string {
  const wanted = question.gold.map(({ file, heading }) => `  wanted  ${file} # ${heading}`);
  const got = answer.passages.slice(0, 3).map(({ file, heading }) => `  got     ${file} # ${heading}`);
  return [`${question.id} (${question.kind}, answered ${answer.kind}): ${question.question}`, ...wanted, ...got].join(
    '\n',
  );
}
