import { createHash } from 'node:crypto';
import type { ReadingRules } from '../../core/addresses/reading-rules.ts';
import { PARSER_VERSION } from '../../core/parse/parse-report.ts';
import type { Packed } from '../../packed-report.ts';

/** What a parsed report is cached under: 64 hexadecimal digits from its bytes and all else that decides how it reads. */
export type ReportKey = string;

/**
 * SHA-256 of the parser's version, the rules that it was read by, and the file's bytes.
 * @param isCut whether the file has more of them
 */
export function reportKey(bytes: Uint8Array, rules: ReadingRules, isCut = false): ReportKey {
  const { tags, elements, isVault, anchors, host } = rules;
  const ids = typeof anchors === 'string' ? anchors : [anchors.type, anchors.auto, anchors.attributes, anchors.emoji];
  return createHash('sha256')
    .update(JSON.stringify([PARSER_VERSION, tags, elements, isVault, ids, host, isCut]))
    .update('\n')
    .update(bytes)
    .digest('hex');
}

/**
 * A pack holds parsed reports, one after the other: the key, 32 hexadecimal digits of a checksum (SHA-256 of the key and
 * what follows), and the report as JSON: a blank before each, a tab before its body, and the end of a line behind it. There is no other
 * structure: a pack that was cut off, mixed up or overwritten gives whatever whole reports it still has. (cacache, npm's own, keeps a file
 * for each entry: a start would open hundreds instead of sixteen.)
 */
export function packLine(key: ReportKey, { frontMatter, problems, bytes }: Packed): Buffer {
  const head = JSON.stringify({ frontMatter, problems });
  const report = Buffer.concat([Buffer.from(`${head}\t`), bytes]);
  return Buffer.concat([Buffer.from(`${key} ${checksum(key, report)} `), report, Buffer.from('\n')]);
}

/** The reports of a pack. Each is checked when it is asked for, and undefined if it is not whole. */
export type Pack = ReadonlyMap<ReportKey, () => Packed | undefined>;

export function readPack(bytes: Packed['bytes']): Pack {
  const reports = new Map<ReportKey, () => Packed | undefined>();
  const starts = [...startsIn(bytes)];
  for (const [number, start] of starts.entries()) {
    const line = bytes.subarray(start, (starts[number + 1] ?? bytes.length) - 1);
    const key = latin1(line.subarray(0, KEY_LENGTH));
    reports.set(key, () => readLine(key, line));
  }
  return reports;
}

/** Where a line begins with a key: a body has ends of lines in it, but none before a key. */
function* startsIn(bytes: Uint8Array): Generator<number> {
  for (let at = 0; at < bytes.length; at = bytes.indexOf(NEWLINE, at) + 1 || bytes.length)
    if (bytes[at + KEY_LENGTH] === BLANK && /^[0-9a-f]{64}$/.test(latin1(bytes.subarray(at, at + KEY_LENGTH))))
      yield at;
}

const NEWLINE = 10;
const BLANK = 32;
const TAB = 9;
const KEY_LENGTH = 64;
const CHECKSUM_LENGTH = 32;
const REPORT_START = KEY_LENGTH + 1 + CHECKSUM_LENGTH + 1;

function readLine(key: ReportKey, line: Packed['bytes']): Packed | undefined {
  const report = line.subarray(REPORT_START);
  const expected = latin1(line.subarray(KEY_LENGTH + 1, KEY_LENGTH + 1 + CHECKSUM_LENGTH));
  if (checksum(key, report) !== expected) return undefined;
  const tab = report.indexOf(TAB);
  const head: Pick<Packed, 'frontMatter' | 'problems'> = JSON.parse(new TextDecoder().decode(report.subarray(0, tab)));
  return { ...head, key, bytes: report.subarray(tab + 1) };
}

function latin1({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('latin1');
}

function checksum(key: ReportKey, report: Uint8Array): string {
  return createHash('sha256').update(`${FORMAT} ${key} `).update(report).digest('hex').slice(0, CHECKSUM_LENGTH);
}

/** Changes when the lines of a pack do: lines of another format fail their checksum. */
const FORMAT = 'debrief-report-3';
