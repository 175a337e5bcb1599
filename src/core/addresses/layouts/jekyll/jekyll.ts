import { trim } from 'es-toolkit';
import { type Settings, settingsAt, textAt, textsAt } from '../../hugo/settings.ts';
import type { SlugRule } from '../../reading-rules.ts';
import { configName, readConfig } from '../config-text.ts';
import type { Recogniser } from '../layout.ts';
import { ANYWHERE, layoutOf } from '../layout-of.ts';

/** `_config.yml`, or `_posts/` alone, as on GitHub Pages. Hexo and Jupyter Book have a `_config.yml`, too. */
export const recogniseJekyll: Recogniser = (files) => {
  const settings = readConfig(files, CONFIGS);
  const isOther = ['_toc.yml', 'source', 'scaffolds', 'conf.py'].some((name) => files.names.has(name));
  if (settings === undefined ? !files.names.has('_posts') : isOther && !files.names.has('_posts')) return undefined;
  const own = settings ?? {};
  const source = textAt(own, 'source').replace(/^\.?\/|\/$/g, '');
  return layoutOf('jekyll', {
    toldBy: configName(files, CONFIGS) ?? '_posts',
    folders: source === '' || source === '.' ? ANYWHERE : [`${source}/`],
    leftOut: ['vendor', 'node_modules', ...textsAt(own, 'exclude').map((each) => each.replace(/\/$/, ''))],
    rules: { tags: 'liquid', anchors: anchorRule(own) },
    baseUrl: textAt(own, 'url') && textAt(own, 'url').replace(/\/$/, '') + slashed(textAt(own, 'baseurl')),
    title: textAt(own, 'title'),
    author: textAt(own, 'author') || textAt(settingsAt(own, 'author'), 'name'),
    language: textAt(own, 'lang') || textAt(own, 'locale'),
    settings: own,
  });
};

const CONFIGS = ['_config.yml', '_config.yaml', '_config.toml'];

function slashed(path: string): string {
  const inner = trim(path, '/');
  return inner === '' ? '/' : `/${inner}/`;
}

/** https://jekyllrb.com/docs/configuration/markdown/ */
function anchorRule(settings: Settings): SlugRule {
  const kramdown = settingsAt(settings, 'kramdown');
  const isKramdown = /^(?:kramdown|)$/i.test(textAt(settings, 'markdown'));
  const isPlain = kramdown['auto_ids'] !== false && textAt(kramdown, 'auto_id_prefix') === '';
  if (!isKramdown || !isPlain) return 'none';
  return /^(?:gfm|)$/i.test(textAt(kramdown, 'input')) ? 'kramdown-gfm' : 'kramdown';
}

/** The folder of each collection that has pages, such as '_protocols'; posts are one. */
export function collectionFolders(settings: Settings): ReadonlyMap<string, string> {
  const below = textAt(settings, 'collections_dir').replace(/^\.?\/|\/$/g, '');
  const names = [...Object.keys(settingsAt(settings, 'collections')), ...textsAt(settings, 'collections'), 'posts'];
  return new Map(names.map((name) => [name, `${below === '' ? '' : `${below}/`}_${name}/`]));
}

/** Folders that begin with '_' are for Jekyll itself, but for posts (at any depth) and collections. */
export function isJekyllPage(path: string, settings: Settings): boolean {
  const folders = path.split('/').slice(0, -1);
  const isCollected = [...collectionFolders(settings).values()].some((folder) => path.startsWith(folder));
  return isCollected || folders.every((folder) => !folder.startsWith('_') || folder === '_posts');
}
