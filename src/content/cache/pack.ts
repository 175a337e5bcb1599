import { createHash } from 'node:crypto';
import type { ReadingRules } from '../../core/addresses/reading-rules.ts';
import { PARSER_VERSION } from '../../core/parse/parse-report.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';

/** What a parsed report is cached under: 64 hexadecimal digits from its bytes and all else that decides how it reads. */
export type ReportKey = string;

/** SHA-256 of the parser's version, the rules that it was read by, and the file's bytes. */
export function reportKey(bytes: Uint8Array, rules: ReadingRules): ReportKey {
  const { tags, elements, isVault, anchors, host } = rules;
  const ids = typeof anchors === 'string' ? anchors : [anchors.type, anchors.auto, anchors.attributes, anchors.emoji];
  return createHash('sha256')
    .update(JSON.stringify([PARSER_VERSION, tags, elements, isVault, ids, host]))
    .update('\n')
    .update(bytes)
    .digest('hex');
}

/**
 * A pack holds parsed reports, one on each line: the key, 32 hexadecimal digits of a checksum (SHA-256 of the key and
 * what follows), and the report as JSON, with a blank between each. There is no other structure: a pack that was cut
 * off, mixed up or overwritten gives whatever whole lines it still has. (cacache, npm's own, keeps a file for each entry:
 * a start would open hundreds instead of sixteen.)
 */
export function packLine(key: ReportKey, report: ParsedReport): string {
  const json = JSON.stringify(report);
  return `${key} ${checksum(key, json)} ${json}\n`;
}

/** The reports of a pack. Each is checked and parsed when it is asked for, and undefined if it is not whole. */
export type Pack = ReadonlyMap<ReportKey, () => ParsedReport | undefined>;

export function readPack(bytes: Buffer): Pack {
  const reports = new Map<ReportKey, () => ParsedReport | undefined>();
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    const line = bytes.subarray(start, end);
    const key = line.toString('latin1', 0, KEY_LENGTH);
    if (/^[0-9a-f]{64}$/.test(key)) reports.set(key, () => readLine(key, line));
    start = end + 1;
  }
  return reports;
}

const NEWLINE = 10;
const KEY_LENGTH = 64;
const CHECKSUM_LENGTH = 32;
const JSON_START = KEY_LENGTH + 1 + CHECKSUM_LENGTH + 1;

function readLine(key: ReportKey, line: Buffer): ParsedReport | undefined {
  const json = line.subarray(JSON_START);
  const expected = line.toString('latin1', KEY_LENGTH + 1, KEY_LENGTH + 1 + CHECKSUM_LENGTH);
  if (checksum(key, json) !== expected) return undefined;
  const report: ParsedReport = JSON.parse(json.toString('utf8'));
  return report;
}

function checksum(key: ReportKey, json: string | Uint8Array): string {
  return createHash('sha256').update(`${FORMAT} ${key} `).update(json).digest('hex').slice(0, CHECKSUM_LENGTH);
}

/** Changes when the lines of a pack do: lines of another format fail their checksum. */
const FORMAT = 'debrief-report-1';
