import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadedContent } from '../content/loaded-content.ts';
import type { Glossary } from '../core/glossary/glossary.ts';
import { toPages } from '../core/library/content.ts';

/**
 * All that a compiled library depends on: the content, where its pages are (Hugo publishes some only later, so that this
 * depends on the clock), the glossary, and the code that compiles. @returns 64 hexadecimal digits.
 */
export async function madeFrom({ content, fingerprint }: LoadedContent, glossary: Glossary): Promise<string> {
  const hash = createHash('sha256').update(fingerprint).update(JSON.stringify(glossary.entries));
  for (const page of toPages(content)) hash.update(JSON.stringify(page));
  return hash.update(await codeVersion()).digest('hex');
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** SHA-256 of the core and of the versions of all packages. */
async function codeVersion(): Promise<string> {
  const names = (await readdir(join(ROOT, 'src/core'), { recursive: true })).filter((name) => name.endsWith('.ts'));
  const files = ['package-lock.json', ...names.sort().map((name) => join('src/core', name))];
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(await readFile(join(ROOT, file)));
  return hash.digest('hex');
}
