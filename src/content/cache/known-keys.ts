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
  const { parser, rules, rows } = parsed(text);
  if (parser !== PARSER_VERSION) return () => undefined;
  const own = rules.map((written): ReadingRules => JSON.parse(written));
  const known = new Map(
    rows.flatMap(([absolute, signature, readAt, number, key]) => {
      const read = own[number];
      return read === undefined ? [] : [[absolute, { absolute, signature, readAt, rules: read, key }]];
    }),
  );
  return (absolute) => known.get(absolute);
}

interface Written {
  readonly parser: number;
  readonly rules: readonly string[];
  readonly rows: readonly (readonly [string, string, number, number, ReportKey])[];
}

function parsed(text: string): Written {
  try {
    return JSON.parse(text);
  } catch {
    return { parser: -1, rules: [], rows: [] };
  }
}
