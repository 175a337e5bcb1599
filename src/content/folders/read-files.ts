import pLimit from 'p-limit';
import type { AnchorRules } from '../../core/addresses/anchors/anchors.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import type { ReportKey } from '../cache/report-key.ts';
import { failureAt } from '../failure.ts';
import type { KnownFile } from '../known.ts';
import type { FoundFile } from './find-files.ts';
import { readReport } from './read-report.ts';

export interface ReadFilesOptions {
  /** Of the site. */
  readonly rules: AnchorRules;
  /** Finds a report that was parsed before. */
  readonly lookUp: (key: ReportKey) => ParsedReport | undefined;
  /** Told of each report that had to be parsed. */
  readonly onParsed: (key: ReportKey, parsed: ParsedReport) => void;
  /** Told after each file. */
  readonly onFile: () => void;
}

/** Enough to keep a disk busy while a report is parsed. */
const READ_AT_ONCE = 16;

/** Reads the files of one site, but for those that are as they were. The order is that of `found`. */
export async function readFiles(
  found: readonly FoundFile[],
  last: readonly KnownFile[],
  options: ReadFilesOptions,
): Promise<readonly KnownFile[]> {
  const lastByPath = new Map(last.map((file) => [file.found.path, file]));
  return pLimit(READ_AT_ONCE).map(found, async (file) => {
    const known = lastByPath.get(file.path);
    const read =
      known !== undefined && isAsItWas(file, known, options.rules) ? known : await readFile(file, known, options);
    options.onFile();
    return read;
  });
}

/**
 * Clocks of file systems tick in up to two seconds (FAT): a file that was read so soon after a change may have changed
 * again without a trace.
 */
const CLOCK_TICK_MS = 2_000;

function isAsItWas(found: FoundFile, known: KnownFile, rules: AnchorRules): boolean {
  return (
    found.signature === known.found.signature &&
    known.readAt - found.changedAt > CLOCK_TICK_MS &&
    JSON.stringify(rules) === JSON.stringify(known.rules)
  );
}

async function readFile(found: FoundFile, known: KnownFile | undefined, options: ReadFilesOptions): Promise<KnownFile> {
  const { rules, lookUp, onParsed } = options;
  const readAt = Date.now();
  const last = known?.good;
  const result = await readReport(found.absolute, { rules, lookUp, hasLastGood: last !== undefined });
  switch (result.kind) {
    case 'read': {
      const { key, parsed, isNew } = result;
      if (isNew) onParsed(key, parsed);
      return { found, readAt, rules, good: { key, parsed }, failure: undefined };
    }
    case 'unreadable': {
      const kind = last === undefined ? 'left-out' : 'kept';
      const failure = failureAt(kind, found.absolute, result.reason, result.line);
      return { found, readAt, rules, good: last, failure };
    }
  }
}
