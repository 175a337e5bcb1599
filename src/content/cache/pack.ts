import { createHash } from 'node:crypto';
import type { ReadingRules } from '../../core/addresses/reading-rules.ts';
import { PARSER_VERSION } from '../../core/parse/parse-report.ts';
import type { Packed } from '../../core/report/packed-report.ts';

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
 * A pack holds parsed reports, one on each line: the key, 32 hexadecimal digits of a checksum (SHA-256 of the key and
 * what follows), and the report as JSON: a blank before each, and a tab before its body. There is no other structure: a pack that was cut
 * off, mixed up or overwritten gives whatever whole lines it still has. (cacache, npm's own, keeps a file for each entry:
 * a start would open hundreds instead of sixteen.)
 */
export function packLine(key: ReportKey, { frontMatter, problems, bytes }: Packed): Buffer {
  const head = JSON.stringify({ frontMatter, problems });
  const json = Buffer.concat([Buffer.from(`${head}\t`), bytes]);
  return Buffer.concat([Buffer.from(`${key} ${checksum(key, json)} `), json, Buffer.from('\n')]);
}

/** The reports of a pack. Each is checked when it is asked for, and undefined if it is not whole. */
export type Pack = ReadonlyMap<ReportKey, () => Packed | undefined>;

export function readPack(bytes: Packed['bytes']): Pack {
  const reports = new Map<ReportKey, () => Packed | undefined>();
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    const line = bytes.subarray(start, end);
    const key = latin1(line.subarray(0, KEY_LENGTH));
    if (/^[0-9a-f]{64}$/.test(key)) reports.set(key, () => readLine(key, line));
    start = end + 1;
  }
  return reports;
}

const NEWLINE = 10;
const TAB = 9;
const KEY_LENGTH = 64;
const CHECKSUM_LENGTH = 32;
const JSON_START = KEY_LENGTH + 1 + CHECKSUM_LENGTH + 1;

function readLine(key: ReportKey, line: Packed['bytes']): Packed | undefined {
  const json = line.subarray(JSON_START);
  const expected = latin1(line.subarray(KEY_LENGTH + 1, KEY_LENGTH + 1 + CHECKSUM_LENGTH));
  if (checksum(key, json) !== expected) return undefined;
  const tab = json.indexOf(TAB);
  const head: Pick<Packed, 'frontMatter' | 'problems'> = JSON.parse(new TextDecoder().decode(json.subarray(0, tab)));
  return { ...head, key, bytes: json.subarray(tab + 1) };
}

function latin1({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('latin1');
}

function checksum(key: ReportKey, json: string | Uint8Array): string {
  return createHash('sha256').update(`${FORMAT} ${key} `).update(json).digest('hex').slice(0, CHECKSUM_LENGTH);
}

/** Changes when the lines of a pack do: lines of another format fail their checksum. */
const FORMAT = 'debrief-report-2';
