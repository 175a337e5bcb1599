import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { findSites } from '../src/content/folders/find-sites.ts';

/**
 * Makes many sites of few: copies the sites of a folder until there are so many reports, each copy with words of its own,
 * so that no two reports are the same.
 */
export async function multiplyReports(from: string, to: string, reports: number): Promise<void> {
  const files = await reportsOf(from);
  if (files.length === 0) throw new Error(`There are no reports below ${from}.`);
  for (let made = 0; made < reports; made += 1) {
    const copy = Math.floor(made / files.length) + 1;
    const { site, path, text, configs } = files[made % files.length] ?? files[0] ?? NOTHING;
    const target = join(to, `${site}-${copy}`);
    await write(join(target, 'content', path), withOtherWords(text, copy));
    for (const { name, text: config } of configs) await write(join(target, name), config);
  }
}

interface Original {
  readonly site: string;
  readonly path: string;
  readonly text: string;
  readonly configs: readonly { readonly name: string; readonly text: string }[];
}

const NOTHING: Original = { site: '', path: '', text: '', configs: [] };

async function reportsOf(from: string): Promise<readonly Original[]> {
  const originals: Original[] = [];
  for (const { name, contentDir, configFiles } of await findSites(from)) {
    const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile() && each.name.endsWith('.md'))) {
      const file = join(entry.parentPath, entry.name);
      const text = await readFile(file, 'utf8');
      originals.push({ site: name, path: relative(contentDir, file), text, configs: configFiles });
    }
  }
  return originals;
}

/** Every seventh long word is another one in each copy; what Markdown and dates are made of stays. */
const EVERY = 7;

function withOtherWords(text: string, copy: number): string {
  if (copy === 1) return text;
  let count = 0;
  const [, head = '', body = ''] = /^(---\n.*?\n---\n)?(.*)$/s.exec(text) ?? [];
  return (
    head +
    body.replace(/(?<![\w/.:#({<-])\p{L}{5,}(?![\w/.:)}>-])/gu, (word) =>
      count++ % EVERY === 0 ? `${word}${syllables(copy)}` : word,
    )
  );
}

/** A number as letters: the same for the same copy, other ones for another. */
function syllables(number: number): string {
  return [...number.toString(5)].map((digit) => SYLLABLES[Number(digit)] ?? '').join('');
}

const SYLLABLES = ['ba', 'de', 'gi', 'ko', 'mu'];

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
