import type { ReadingRules } from '../../core/addresses/reading-rules.ts';
import { parseReport } from '../../core/parse/parse-report.ts';
import { UnreadableReport } from '../../core/parse/unreadable-report.ts';

export interface ParseTask {
  readonly text: string;
  readonly rules: ReadingRules;
}

/** A report as JSON, which arrives in half the time of a structured clone; or why nothing can be made of the file. */
export type Parsed =
  | { readonly kind: 'parsed'; readonly json: string }
  | { readonly kind: 'unreadable'; readonly line: number; readonly reason: string };

export function parse({ text, rules }: ParseTask): Parsed {
  try {
    return { kind: 'parsed', json: JSON.stringify(parseReport(text, rules)) };
  } catch (error) {
    if (!(error instanceof UnreadableReport)) throw error;
    return { kind: 'unreadable', line: error.line, reason: error.message };
  }
}
