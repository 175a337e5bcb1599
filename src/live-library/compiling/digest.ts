import { createHash, hash } from 'node:crypto';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import { bytesOf, PackedReport } from '../../packed-report.ts';

/** What something is made of. */
export interface MadeOf {
  /** Plain data, without what the reports say. */
  readonly of: unknown;
  readonly reports: readonly ParsedReport[];
}

/** @returns 64 hexadecimal digits. */
export function digest({ of, reports }: MadeOf): string {
  return hash('sha256', JSON.stringify([of, reports.map(keyOf)]));
}

/** What its file was read as: to go through all that it says takes a hundred times as long. */
function keyOf(report: ParsedReport): string {
  const known = report instanceof PackedReport ? report.key : undefined;
  if (known !== undefined) return known;
  return createHash('sha256').update(JSON.stringify(report.frontMatter)).update(bytesOf(report)).digest('hex');
}
