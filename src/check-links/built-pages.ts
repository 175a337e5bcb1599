import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A page as Hugo built it with our layouts. */
export interface BuiltPage {
  /** Below the published folder, without a leading slash and without a closing 'index.html': '', '4-event/', 'x.html'. */
  readonly path: string;
  /** The content file that it was made from; '' for a page that Hugo made by itself, and for an alias. */
  readonly file: string;
  readonly ids: ReadonlySet<string>;
}

/** All pages in a published folder. */
export async function readBuiltPages(folder: string): Promise<readonly BuiltPage[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => readBuiltPage(relative(folder, file).split(sep).join('/'), await readFile(file, 'utf8'))),
  );
}

function readBuiltPage(file: string, html: string): BuiltPage {
  return {
    path: file.replace(/(^|\/)index\.html$/, '$1'),
    file: unescapeHtml(/^<article data-file="([^"]*)"/.exec(html)?.[1] ?? ''),
    ids: new Set(Array.from(html.matchAll(ID), ([, value = '']) => unescapeHtml(value))),
  };
}

/** Hugo writes ids in double quotes; text and code in a page have their '<' escaped. */
const ID = /<[a-z][^<>]*?\sid="([^"]*)"/gi;

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED.get(name ?? '') ?? whole;
  });
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
]);
