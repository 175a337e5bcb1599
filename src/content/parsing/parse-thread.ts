import type { ReadingRules } from '../../core/addresses/reading-rules.ts';
import { parseReport } from '../../core/parse/parse-report.ts';
import { UnreadableReport } from '../../core/parse/unreadable-report.ts';
import { type Packed, packBody } from '../../packed-report.ts';

export interface ParseTask {
  readonly text: string;
  readonly rules: ReadingRules;
}

/** A report, packed; or why nothing can be made of the file. */
export type Parsed =
  | { readonly kind: 'parsed'; readonly report: Packed }
  | { readonly kind: 'unreadable'; readonly line: number; readonly reason: string };

export function parse({ text, rules }: ParseTask): Parsed {
  try {
    const { frontMatter, problems, ...body } = parseReport(text, rules);
    return { kind: 'parsed', report: { frontMatter, problems, bytes: packBody(body) } };
  } catch (error) {
    if (!(error instanceof UnreadableReport)) throw error;
    return { kind: 'unreadable', line: error.line, reason: error.message };
  }
}
