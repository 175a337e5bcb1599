import { z } from 'zod';
import type { ReadingRules } from '../../core/addresses/reading-rules.ts';
import { PARSER_VERSION } from '../../core/parse/parse-report.ts';
import type { ReportKey } from './pack.ts';

/** A file as it was when it was read, and what came of it. */
export interface ReadFile {
  readonly absolute: string;
  /** See `FoundFile`. */
  readonly signature: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  readonly rules: ReadingRules;
  readonly key: ReportKey;
}

/** What is known of a file by its path. */
export type KnownKeys = (absolute: string) => ReadFile | undefined;

/** Plain text: the key of every file, so that a start need not read those that are as they were. */
export function writeKnownKeys(files: readonly ReadFile[]): string {
  const rules = new Map<string, number>();
  const rows = files.map(({ absolute, signature, readAt, rules: own, key }) => {
    const written = JSON.stringify(own);
    const number = rules.get(written) ?? rules.size;
    rules.set(written, number);
    return [absolute, signature, readAt, number, key];
  });
  return JSON.stringify({ parser: PARSER_VERSION, rules: [...rules.keys()], rows });
}

/** Nothing is known by a text that is damaged, or that another version wrote. */
export function readKnownKeys(text: string): KnownKeys {
  const known = new Map(filesIn(text).map((file) => [file.absolute, file]));
  return (absolute) => known.get(absolute);
}

function filesIn(text: string): readonly ReadFile[] {
  try {
    const { rules, rows } = WRITTEN.parse(JSON.parse(text));
    const own = rules.map((written): ReadingRules => JSON.parse(written));
    return rows.flatMap(([absolute, signature, readAt, number, key]) => {
      const read = own[number];
      return read === undefined ? [] : [{ absolute, signature, readAt, rules: read, key }];
    });
  } catch {
    return [];
  }
}

const WRITTEN = z.object({
  parser: z.literal(PARSER_VERSION),
  rules: z.array(z.string()),
  rows: z.array(z.tuple([z.string(), z.string(), z.number(), z.number(), z.string()])),
});
