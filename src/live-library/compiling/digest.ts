import { createHash } from 'node:crypto';
import { bytesOf } from '../../core/report/packed-report.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';

/** What something is made of. */
export interface MadeOf {
  /** Plain data, without what the reports say. */
  readonly of: unknown;
  readonly reports: readonly ParsedReport[];
}

/** 64 hexadecimal digits. */
export type Digest = (made: MadeOf) => string;

/** Each report is read for it once. */
export function createDigest(): Digest {
  const known = new WeakMap<ParsedReport, Buffer>();
  const digestOf = (report: ParsedReport): Buffer => {
    const found = known.get(report);
    if (found !== undefined) return found;
    const digest = createHash('sha256').update(JSON.stringify(report.frontMatter)).update(bytesOf(report)).digest();
    known.set(report, digest);
    return digest;
  };
  return ({ of, reports }) => {
    const hash = createHash('sha256').update(JSON.stringify(of));
    for (const report of reports) hash.update(digestOf(report));
    return hash.digest('hex');
  };
}
