import { createHash } from 'node:crypto';
import type { AnchorRules } from '../../core/addresses/hugo/anchors.ts';
import { PARSER_VERSION } from '../../core/parse/parse-report.ts';

/** What a parsed report is cached under: 64 hexadecimal digits from its bytes and all else that decides how it reads. */
export type ReportKey = string;

/** SHA-256 of the parser's version, the rules for anchors, and the file's bytes. */
export function reportKey(bytes: Uint8Array, rules: AnchorRules): ReportKey {
  const { type, auto, attributes, emoji } = rules;
  return createHash('sha256')
    .update(JSON.stringify([PARSER_VERSION, type, auto, attributes, emoji]))
    .update('\n')
    .update(bytes)
    .digest('hex');
}
