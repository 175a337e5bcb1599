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
 * A pack holds parsed reports, one after the other: the key, 32 hexadecimal digits of a checksum (SHA-256 of the key and the report), how
 * many bytes the report has, with a blank behind each; and the report, as JSON, a tab and its body. Nothing in a report is taken for the
 * beginning of another one, whatever its author writes. What stands behind damage is read from its files again. (cacache, npm's own, keeps
 * a file for each entry: a start would open hundreds instead of sixteen.)
 */
export function packRecord(key: ReportKey, { frontMatter, problems, bytes }: Packed): Buffer {
  const head = JSON.stringify({ frontMatter, problems });
  const report = Buffer.concat([Buffer.from(`${head}\t`), bytes]);
  return Buffer.concat([Buffer.from(`${key} ${checksum(key, report)} ${report.length} `), report]);
}

/** The reports of a pack. Each is checked when it is asked for, and undefined if it is not whole. */
export type Pack = ReadonlyMap<ReportKey, () => Packed | undefined>;

export function readPack(bytes: Packed['bytes']): Pack {
  const reports = new Map<ReportKey, () => Packed | undefined>();
  for (let at = 0; at < bytes.length; ) {
    const [head, key = '', sum = '', length] = HEAD.exec(latin1(bytes.subarray(at, at + MAX_HEAD))) ?? [];
    if (head === undefined) break;
    const start = at + head.length;
    at = start + Number(length);
    const report = bytes.subarray(start, at);
    reports.set(key, () => (checksum(key, report) === sum ? readReport(key, report) : undefined));
  }
  return reports;
}

const HEAD = /^([0-9a-f]{64}) ([0-9a-f]{32}) ([0-9]{1,10}) /;
const MAX_HEAD = 110;
const TAB = 9;

function readReport(key: ReportKey, report: Packed['bytes']): Packed {
  const tab = report.indexOf(TAB);
  const head: Pick<Packed, 'frontMatter' | 'problems'> = JSON.parse(new TextDecoder().decode(report.subarray(0, tab)));
  return { ...head, key, bytes: report.subarray(tab + 1) };
}

function latin1({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('latin1');
}

function checksum(key: ReportKey, report: Uint8Array): string {
  return createHash('sha256').update(`${FORMAT} ${key} `).update(report).digest('hex').slice(0, 32);
}

/** Changes when records do: those of another format fail their checksum. */
const FORMAT = 'debrief-report-3';
