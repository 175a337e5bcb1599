import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** A page as a program built it. */
export interface BuiltPage {
  /** Below the published folder, without a leading slash and without a closing 'index.html': '', '4-event/', 'x.html'. */
  readonly path: string;
  /** The content file that it was made from; '' where it does not say: only our layouts for Hugo do. */
  readonly file: string;
  readonly ids: ReadonlySet<string>;
}

/** The pages of a folder that a site was built into. */
export async function readPages(folder: string): Promise<readonly BuiltPage[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.html$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => readPage(relative(folder, file).split(sep).join('/'), await readFile(file, 'utf8'))),
  );
}

function readPage(path: string, html: string): BuiltPage {
  const ids = new Set<string>();
  let file = '';
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    if (properties.id !== undefined) ids.add(String(properties.id));
    if (tagName === 'article') file ||= String(properties['dataFile'] ?? '');
  });
  return { path: path.replace(/(^|\/)index\.html$/, '$1'), file, ids };
}
