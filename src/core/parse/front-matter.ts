import matter from 'gray-matter';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { parse as parseToml, TomlError } from 'smol-toml';
import type { Problem } from '../report/parsed-report.ts';
import { UnreadableReport } from './unreadable-report.ts';

export interface SplitFile {
  readonly data: Readonly<Record<string, unknown>>;
  /** The text below the front matter, with a blank line for each line above it: line numbers are the file's own. */
  readonly body: string;
  readonly problems: readonly Problem[];
}

/**
 * Splits a file (LF line ends, no byte order mark) into front matter (YAML between `---`, TOML between `+++`) and body.
 * Dates stay strings as written: YAML 1.1 would turn the impossible `2026-30-07` into a day in 2028.
 * @throws UnreadableReport when the front matter cannot be parsed, or asks for another language: gray-matter would run
 *   the JavaScript behind `---js`.
 */
export function splitFrontMatter(text: string): SplitFile {
  const start = frontMatterStart(text);
  if (start === undefined) return { data: {}, body: text, problems: [] };
  const lines = text.slice(0, start).split('\n').length - 1;
  const { data, content } = parseFrontMatter(text.slice(start), lines + 1);
  const skipped = text.slice(0, text.length - content.length).split('\n').length - 1;
  return {
    data,
    body: '\n'.repeat(skipped) + content,
    problems: text.slice(0, start).trim() === '' ? [] : [textBefore(text)],
  };
}

/** Front matter that follows other text (a chat assistant's "Here is the English version…") must name a title to be believed. */
const LATE_FRONT_MATTER =
  /^---[ \t]*\n(?:[A-Za-z_][\w-]*[ \t]*:.*\n|[ \t]*(?:#.*)?\n)*?title[ \t]*:.*\n(?:.*\n)*?---[ \t]*$/m;

/** Hugo, too, skips blank lines before the front matter; text there makes it see none at all. */
function frontMatterStart(text: string): number | undefined {
  const leading = text.length - text.trimStart().length;
  if (/^(---|\+\+\+)[^\S\n]*\S*[^\S\n]*\n/.test(text.slice(leading, leading + 100))) return leading;
  return LATE_FRONT_MATTER.exec(text.slice(0, 4_000))?.index;
}

function parseFrontMatter(text: string, line: number): { data: Record<string, unknown>; content: string } {
  const delimiters = text.slice(0, 3);
  if (!text.includes(`\n${delimiters}`)) {
    throw new UnreadableReport(line, `the front matter has no end: the line ${delimiters} below it is missing`);
  }
  const language = delimiters === '+++' ? 'toml' : 'yaml';
  try {
    const { data, content } = matter(text, {
      language,
      delimiters,
      engines: { yaml: readYaml, toml: parseToml, json: refuse, javascript: refuse, js: refuse, coffee: refuse },
    });
    return { data: record(data), content };
  } catch (cause) {
    const { offset, reason } = complaint(cause, text);
    const message = `the front matter is not valid ${language.toUpperCase()} (${reason})`;
    throw new UnreadableReport(line + offset, message, { cause });
  }
}

function readYaml(source: string): Record<string, unknown> {
  return record(load(source, { schema: CORE_SCHEMA, json: true }) ?? {});
}

/** Front matter of more lines is no person's: there the parser's word will do. */
const MOST_LINES = 200;

/**
 * How many lines stand before the one that breaks the YAML: from it on no part can be read. The parser itself names the
 * line on which it gave up, often the last one.
 */
function linesBefore(source: string, gaveUpAt: number): number {
  const lines = source.split('\n');
  if (lines.length > MOST_LINES) return gaveUpAt;
  const isReadable = (count: number): boolean => {
    try {
      load(lines.slice(0, count).join('\n'), { schema: CORE_SCHEMA, json: true });
      return true;
    } catch {
      return false;
    }
  };
  return lines.findLastIndex((_, index) => isReadable(index));
}

function refuse(): never {
  throw new Error('only YAML between --- and TOML between +++ are read');
}

/** What a parser has to say, and how many lines below the first `---` it found that. */
function complaint(cause: unknown, text: string): { readonly offset: number; readonly reason: string } {
  const [firstLine = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  if (cause instanceof TomlError) return { offset: cause.line - 1, reason: firstLine };
  if (!(cause instanceof YAMLException)) return { offset: 0, reason: firstLine };
  return { offset: linesBefore(text.slice(3, text.indexOf('\n---', 3)), cause.mark.line), reason: cause.reason };
}

/** By way of JSON, which a parsed report must survive: TOML gives dates as objects, YAML may give circles and NaN. */
function record(data: unknown): Record<string, unknown> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Error('it holds no "key: value" lines');
  const plain: object = JSON.parse(JSON.stringify(data));
  return Object.fromEntries(Object.entries(plain));
}

function textBefore(text: string): Problem {
  const line = text.split('\n').findIndex((each) => each.trim() !== '') + 1;
  return {
    line,
    rule: 'text-before-front-matter',
    message: 'Text stands before the front matter, so Hugo reads no title here. Remove it.',
  };
}
