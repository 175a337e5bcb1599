import { createReadStream } from 'node:fs';
import pLimit from 'p-limit';
import type { ReadingRules } from '../../core/addresses/reading-rules.ts';
import { UnreadableReport } from '../../core/parse/unreadable-report.ts';
import type { Problem } from '../../core/report/parsed-report.ts';
import { type Bodies, type Packed, PackedReport } from '../../packed-report.ts';
import type { KnownKeys, ReadFile } from '../cache/known-keys.ts';
import { type ReportKey, reportKey } from '../cache/pack.ts';
import { failureAt, systemReason } from '../failure.ts';
import type { GoodReport, KnownFile } from '../known.ts';
import type { Parser } from '../parsing/parser.ts';
import type { FoundFile } from './find-files.ts';

export interface ReadReportsOptions {
  /** By the path of a file. */
  readonly rulesOf: (path: string) => ReadingRules;
  readonly parser: Pick<Parser, 'parse'>;
  /** Finds a report that was parsed before. */
  readonly lookUp: (key: ReportKey) => Packed | undefined;
  /** Which key a file had when it was read last. */
  readonly keyOf: KnownKeys;
  /** Reads what is in them. */
  readonly bodies: Bodies;
  /** Told of each report that had to be parsed. */
  readonly onParsed: (key: ReportKey, parsed: PackedReport) => void;
  /** Told after each file. */
  readonly onFile: () => void;
}

/** Enough to keep a disk busy while a report is parsed. */
const READ_AT_ONCE = 16;

/** Reads the files of one site, but for those that are as they were. The order is that of `found`. */
export async function readReports(
  found: readonly FoundFile[],
  last: readonly KnownFile[],
  options: ReadReportsOptions,
): Promise<readonly KnownFile[]> {
  const lastByPath = new Map(last.map((file) => [file.found.path, file]));
  return pLimit(READ_AT_ONCE).map(found, async (file) => {
    const known = lastByPath.get(file.path);
    const rules = options.rulesOf(file.path);
    const isKnown = known !== undefined && isAsItWas(file, { ...known, ...known.found }, rules);
    const read = isKnown
      ? known
      : (stored(file, known, rules, options) ?? (await readReport(file, known?.good, rules, options)));
    options.onFile();
    return read;
  });
}

/**
 * Clocks of file systems tick in up to two seconds (FAT): a file that was read so soon after a change may have changed
 * again without a trace.
 */
const CLOCK_TICK_MS = 2_000;

function isAsItWas(found: FoundFile, known: Omit<ReadFile, 'key'>, rules: ReadingRules): boolean {
  return (
    found.signature === known.signature &&
    known.readAt - found.changedAt > CLOCK_TICK_MS &&
    JSON.stringify(rules) === JSON.stringify(known.rules)
  );
}

/** A report that an earlier run has read, of a file that has not changed since. */
function stored(
  found: FoundFile,
  known: KnownFile | undefined,
  rules: ReadingRules,
  { keyOf, lookUp, bodies }: ReadReportsOptions,
): KnownFile | undefined {
  const last = known === undefined ? keyOf(found.absolute) : undefined;
  if (last === undefined || !isAsItWas(found, last, rules)) return undefined;
  const { key, readAt } = last;
  const report = lookUp(key);
  if (report === undefined) return undefined;
  return { found, readAt, rules, good: { key, parsed: new PackedReport(report, bodies) }, failure: undefined };
}

/** Reads one report. Whatever is wrong with the file is told, never thrown, and its last good version stays. */
async function readReport(
  found: FoundFile,
  last: GoodReport | undefined,
  rules: ReadingRules,
  options: ReadReportsOptions,
): Promise<KnownFile> {
  const readAt = Date.now();
  try {
    const good = await parse(await readBytes(found.absolute), last !== undefined, rules, options);
    return { found, readAt, rules, good, failure: undefined };
  } catch (error) {
    const line = error instanceof UnreadableReport ? error.line : 1;
    const kind = last === undefined ? 'left-out' : 'kept';
    return { found, readAt, rules, good: last, failure: failureAt(kind, found.absolute, reasonOf(error), line) };
  }
}

async function parse(
  { bytes, isCut }: FileBytes,
  hasLast: boolean,
  rules: ReadingRules,
  { parser, lookUp, bodies, onParsed }: ReadReportsOptions,
): Promise<GoodReport> {
  const key = reportKey(bytes, rules, isCut);
  const known = lookUp(key);
  if (known !== undefined)
    return { key, parsed: known instanceof PackedReport ? known : new PackedReport(known, bodies) };
  const text = decoder.decode(bytes);
  if (hasLast) refuseHalf(text);
  const read = await parser.parse(text, rules);
  const problems = isCut ? [...read.problems, tooLong(text)] : read.problems;
  const parsed = new PackedReport({ ...read, key, problems }, bodies);
  onParsed(key, parsed);
  return { key, parsed };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Refuses a text that looks like a file that someone is still writing. Asked only where a good version of the report is
 * known: a new one may be empty. Front matter without an end is refused by `parseReport`, and half a character by the
 * decoder.
 */
function refuseHalf(text: string): void {
  if (text.trim() === '') throw new UnreadableReport(1, 'it is empty now');
  if (text.includes('\0\0')) throw new UnreadableReport(1, 'it has gaps, as if it were still being copied');
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return 'it is not UTF-8';
  return systemReason(error);
}

/** The minutes of a day have up to 400 kB, the transcript of a conference five megabytes; a book has one. */
const MAX_REPORT_BYTES = 8_000_000;

interface FileBytes {
  readonly bytes: Uint8Array;
  /** Whether there is more of it. */
  readonly isCut: boolean;
}

/**
 * Reads a file, of one that is too large the lines up to the limit, whatever size it was said to have: it may have grown
 * since, or be no plain file.
 * @throws What the system says when it cannot be read.
 */
async function readBytes(path: string): Promise<FileBytes> {
  const bytes = Buffer.concat(await createReadStream(path, { end: MAX_REPORT_BYTES }).toArray());
  if (bytes.length <= MAX_REPORT_BYTES) return { bytes, isCut: false };
  const end = bytes.lastIndexOf('\n') + 1 || bytes.findLastIndex((byte) => !isWithinCharacter(byte));
  return { bytes: bytes.subarray(0, end), isCut: true };
}

/** Of UTF-8, a byte that is not the first of its character. */
function isWithinCharacter(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}

function tooLong(text: string): Problem {
  const megabytes = MAX_REPORT_BYTES / 1_000_000;
  const message = `Only the first ${megabytes} MB of the file are read, up to this line. Cut it into several.`;
  return { line: Math.max(1, text.split('\n').length - 1), rule: 'too-long', message };
}
