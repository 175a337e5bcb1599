import type { AnchorRules } from '../../core/addresses/anchors/anchors.ts';
import { parseReport } from '../../core/parse/parse-report.ts';
import { UnreadableReport } from '../../core/parse/unreadable-report.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import { type ReportKey, reportKey } from '../cache/report-key.ts';
import { systemReason } from '../failure.ts';
import { halfWritten } from './half-written.ts';
import { readBytes } from './read-bytes.ts';

export type ReadReport =
  | { readonly kind: 'read'; readonly key: ReportKey; readonly parsed: ParsedReport; readonly isNew: boolean }
  | { readonly kind: 'unreadable'; readonly line: number; readonly reason: string };

export interface ReadReportOptions {
  /** Of the site that publishes the report. */
  readonly rules: AnchorRules;
  /** What is known already; undefined: it must be parsed. */
  readonly lookUp: (key: ReportKey) => ParsedReport | undefined;
  /** Whether a version of the report stands that is better than half of a new one. */
  readonly hasLastGood: boolean;
}

/** Reads one report. Whatever is wrong with the file is told, never thrown. */
export async function readReport(absolute: string, options: ReadReportOptions): Promise<ReadReport> {
  try {
    const bytes = await readBytes(absolute);
    const key = reportKey(bytes, options.rules);
    const known = options.lookUp(key);
    if (known !== undefined) return { kind: 'read', key, parsed: known, isNew: false };
    const text = decoder.decode(bytes);
    const half = options.hasLastGood ? halfWritten(text) : undefined;
    if (half !== undefined) return { kind: 'unreadable', line: 1, reason: half };
    return { kind: 'read', key, parsed: throughJson(parseReport(text, options.rules)), isNew: true };
  } catch (error) {
    const line = error instanceof UnreadableReport ? error.line : 1;
    return { kind: 'unreadable', line, reason: reasonOf(error) };
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Front matter can hold what JSON does not: dates of TOML, infinity. A report is the same whether it was just parsed or
 * comes from the cache, and one that JSON cannot hold (YAML can make circles) is no report.
 */
function throughJson(parsed: ParsedReport): ParsedReport {
  const copy: ParsedReport = JSON.parse(JSON.stringify(parsed));
  return copy;
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return 'it is not UTF-8';
  return systemReason(error);
}
