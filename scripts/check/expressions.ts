import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { check } from 'recheck';
import { parseAst } from 'vitest/node';

/** A regular expression of the sources. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** Where it stands, by path from the project's folder. */
  readonly files: readonly string[];
}

/** What a search for an input that takes too long has found. */
export interface Verdict {
  /** 'safe'; else how the time grows, such as '2nd degree polynomial', 'exponential', or why it is not known. */
  readonly result: string;
  /** An input that takes long, as an expression of JavaScript. */
  readonly attack?: string;
}

/** All literals in the TypeScript of some folders that can repeat something without end; each once. */
export async function findExpressions(root: string, folders: readonly string[]): Promise<readonly Expression[]> {
  const files = new Map<string, Expression>();
  for (const folder of folders) {
    for (const name of await readdir(join(root, folder), { recursive: true })) {
      const file = join(folder, name);
      if (!/\.ts$/.test(file) || /\.d\.ts$|(?:^|\/)(?:node_modules|dist|test|example)\//.test(file)) continue;
      const { code } = await transform(await readFile(join(root, file), 'utf8'), { loader: 'ts', target: 'esnext' });
      for (const { source, flags } of literalsIn(parseAst(code))) {
        const key = `/${source}/${flags}`;
        files.set(key, { source, flags, files: [...new Set([...(files.get(key)?.files ?? []), file])] });
      }
    }
  }
  return [...files.values()].filter(({ source }) => /[*+]|,\}/.test(source));
}

function literalsIn(node: unknown): readonly { readonly source: string; readonly flags: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const regex = 'regex' in node ? node.regex : undefined;
  if (typeof regex === 'object' && regex !== null && 'pattern' in regex && 'flags' in regex)
    return [{ source: String(regex.pattern), flags: String(regex.flags) }];
  return Object.values(node).flatMap(literalsIn);
}

/** An expression is given up on after so long; most take a few milliseconds. */
const TIMEOUT_MS = 120_000;

/** Looks for an input that makes an expression slow (recheck: automata, else fuzzing with a fixed seed). */
export async function judge({ source, flags }: Expression): Promise<Verdict> {
  const found = await check(source, flags, { timeout: TIMEOUT_MS, randomSeed: 7 });
  if (found.status === 'safe') return { result: 'safe' };
  if (found.status === 'unknown') return { result: `unknown (${found.error.kind})` };
  return { result: found.complexity.summary.replace(/ \(fuzz\)$/, ''), attack: found.attack.pattern };
}
