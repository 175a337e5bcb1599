import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteFolder } from '../content/folders/find-sites.ts';

/**
 * Lays a copy of a site into an empty folder, to be built for its addresses alone: its content and its configuration,
 * with layouts of ours in the place of its theme. Each page that is built names the file it was made from.
 */
export async function layWorkFolder(site: SiteFolder, folder: string): Promise<void> {
  await cp(site.contentDir, join(folder, 'content'), { recursive: true, filter: (path) => !BINARY.test(path) });
  const texts = await markdownBelow(site.contentDir);
  const config = site.configFiles.length > 0 ? site.configFiles : [{ name: 'hugo.toml', text: '' }];
  const configFiles = config.map(({ name, text }) => ({ path: name, text }));
  for (const file of [...configFiles, ...OUR_FILES, ...shortcodeStubs(texts)]) await write(folder, file);
}

/** Pictures and films make no pages and are most of a site's bytes. */
const BINARY = /\.(?:png|jpe?g|gif|webp|svg|ico|mp4|mov|webm|mp3|pdf|zip|pptx?|docx?|xlsx?)$/i;

const PAGE =
  '<article data-file="{{ with .File }}{{ .Path }}{{ end }}" data-lang="{{ .Lang }}">\n{{ .Content }}\n</article>\n';

/** Hugo reads `config/production` last, so this wins over what the site says, and leaves all else as it is. */
const OVERRIDES = {
  contentDir: 'content',
  theme: [],
  module: { imports: [] },
  enableGitInfo: false,
  refLinksErrorLevel: 'WARNING',
  disableKinds: ['RSS', 'sitemap', 'robotsTXT', '404'],
  outputs: { home: ['HTML'], section: ['HTML'], page: ['HTML'], taxonomy: ['HTML'], term: ['HTML'] },
};

const OUR_FILES: readonly LayoutFile[] = [
  { path: 'layouts/_default/single.html', text: PAGE },
  { path: 'layouts/_default/list.html', text: PAGE },
  { path: 'layouts/index.html', text: PAGE },
  { path: 'config/production/hugo.json', text: JSON.stringify(OVERRIDES) },
];

async function write(folder: string, { path, text }: LayoutFile): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function markdownBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:md|markdown|html?)$/i.test(entry.name));
  return Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')));
}

/** A file of a theme, its path below the site's folder. */
interface LayoutFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Layouts for the shortcodes that the given Markdown uses and Hugo does not bring, so that a site builds without its
 * theme. What stands between an opening and a closing tag is kept as Markdown; `notice` keeps it as the themes Learn
 * and Relearn do, as a piece by itself.
 */
export function shortcodeStubs(texts: readonly string[]): readonly LayoutFile[] {
  const closing = new Map<string, boolean>();
  for (const [, slash, name = ''] of texts.flatMap((text) => Array.from(text.matchAll(TAG)))) {
    closing.set(name, closing.get(name) === true || slash !== '');
  }
  return Array.from(closing)
    .filter(([name]) => !BUILT_IN.has(name))
    .map(([name, hasContent]) => ({ path: `layouts/shortcodes/${name}.html`, text: stub(name, hasContent) }));
}

/** A part of a name never begins with a dot: '../x' would be written outside the site's folder. */
const TAG = /\{\{[<%]\s*(\/?)\s*(\w[\w.-]*(?:\/\w[\w.-]*)*)/g;

/** https://gohugo.io/content-management/shortcodes/#use-hugos-built-in-shortcodes, as of 0.111 */
const BUILT_IN = new Set(
  ['comment', 'figure', 'gist', 'highlight', 'instagram', 'param', 'ref', 'relref', 'tweet', 'twitter', 'vimeo'].concat(
    'youtube',
  ),
);

function stub(name: string, hasContent: boolean): string {
  if (!hasContent) return '';
  // Version 1 of Hugo's shortcodes renders the inside of {{% … %}} by itself; the themes ask for it with this line.
  if (name === 'notice') return '{{ $_hugo_config := `{ "version": 1 }` }}<div class="notices">{{ .Inner }}</div>';
  return '\n{{ .Inner }}\n';
}
