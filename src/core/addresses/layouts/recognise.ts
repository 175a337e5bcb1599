import { recogniseAstro } from './astro.ts';
import { recogniseDocusaurus } from './docusaurus/docusaurus.ts';
import { recogniseJekyll } from './jekyll/jekyll.ts';
import type { FolderFiles, Layout, Recogniser } from './layout.ts';
import { recogniseMkDocs } from './mkdocs/mkdocs.ts';
import { recogniseMdBook, recogniseObsidian, recogniseSphinx, recogniseUnknown } from './others.ts';
import { recogniseVitePress, VITEPRESS_FOLDERS } from './vitepress.ts';
import { recogniseZola } from './zola.ts';

/** Those whose mark is plainest first: a `_config.yml` stands in folders of other programs, too. */
const RECOGNISERS: readonly Recogniser[] = [
  recogniseDocusaurus,
  recogniseVitePress,
  recogniseAstro,
  recogniseMkDocs,
  recogniseMdBook,
  recogniseZola,
  recogniseJekyll,
  recogniseSphinx,
  recogniseUnknown,
  recogniseObsidian,
];

/** The layout of a folder; undefined where it is Hugo's, or nothing tells. @throws UnreadableConfig */
export function recogniseLayout(files: FolderFiles): Layout | undefined {
  if (isHugo(files)) return undefined;
  for (const recognise of RECOGNISERS) {
    const layout = recognise(files);
    if (layout !== undefined) return layout;
  }
  return undefined;
}

/** Zola has a `config.toml`, too, and many programs a `config.json`. */
function isHugo(files: FolderFiles): boolean {
  const names = [...files.configs.keys()];
  if (names.some((name) => /^(?:hugo\.|config\/)/.test(name))) return true;
  const isHugosKind = names.some((name) => /^config\./.test(name)) && files.names.has('content');
  return isHugosKind && recogniseZola(files) === undefined;
}

/** Whether a file at this path below a site's folder decides about a layout other than Hugo's. */
export function isLayoutConfig(path: string): boolean {
  return LAYOUT_CONFIG.test(path);
}

const LAYOUT_CONFIG = new RegExp(
  String.raw`^(?:(?:[\w-]+_)?versions\.json|blog/authors\.ya?ml|src/content(?:\.config|/config)\.m?[jt]s|_config\.(?:ya?ml|toml)|mkdocs\.ya?ml|book\.toml|config\.toml|(?:docusaurus|astro)\.config\.[cm]?[jt]s|` +
    String.raw`(?:${VITEPRESS_FOLDERS.join('|')})\.vitepress/config\.m?[jt]s)$`,
);

/** Folders below a site's own that a layout's configuration may lie in. */
export const LAYOUT_CONFIG_FOLDERS = [
  ...VITEPRESS_FOLDERS.map((folder) => `${folder}.vitepress/`),
  ...['blog/', 'src/', 'src/content/'],
];
