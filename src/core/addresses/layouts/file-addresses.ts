import { trim } from 'es-toolkit';
import { slug as githubSlug } from 'github-slugger';
import { zolaSlug } from '../anchors/site-slugs.ts';
import { flagAt, type Settings, settingsAt, textAt } from '../hugo/settings.ts';
import type { AddressOf, PageFile } from './layout.ts';

/** https://www.mkdocs.org/user-guide/configuration/#use_directory_urls */
export const mkDocsAddress: AddressOf = ({ path, layout: { settings }, hasBeside }) => {
  if (ADDRESS_PLUGINS.test(JSON.stringify(settings['plugins'] ?? ''))) return undefined;
  const { folder, name } = partsOf(path);
  if (/^readme$/i.test(name) && hasBeside(`${folder}index.md`)) return undefined;
  if (/^(?:index|README)$/.test(name)) return folder;
  return flagAt(settings, 'use_directory_urls', true) ? `${folder}${name}/` : `${folder}${name}.html`;
};

/** Plugins of MkDocs that put pages elsewhere. */
const ADDRESS_PLUGINS = /\b(?:i18n|blog|monorepo|multirepo|macros-redirect)\b/;

/** https://vitepress.dev/guide/routing */
export const vitePressAddress: AddressOf = ({ path, layout: { settings } }) => {
  if (flagAt(settings, 'rewrites') || /[[\]]/.test(path)) return undefined;
  const { folder, name } = partsOf(path);
  if (name === 'index') return folder;
  return folder + name + (flagAt(settings, 'cleanurls') ? '' : '.html');
};

/** Files of `src/pages/` are pages; where those of a collection go is up to code. https://docs.astro.build/en/guides/routing/ */
export const astroAddress: AddressOf = ({ path, source, settings, layout }) => {
  const slash = textAt(layout.settings, 'trailingslash');
  if (slash === '' || /(?:^|\/)_|[[\]]/.test(path)) return undefined;
  const page = source === undefined ? pageOf(path) : starlightPage(source, settings);
  return page === undefined || page === '' ? page : page + (slash === 'never' ? '' : '/');
};

function pageOf(path: string): string | undefined {
  return path.startsWith('pages/')
    ? path.replace(/^pages\/|(?:(?<=\/)index)?\.\w+$/g, '').replace(/\/$/, '')
    : undefined;
}

/** `src/content/loaders/glob.ts` (generateIdDefault): a slug that the writer gave counts from the root. */
function starlightPage({ route, path }: NonNullable<PageFile['source']>, settings: Settings): string | undefined {
  if (route === undefined) return undefined;
  const own = trim(textAt(settings, 'slug'), '/');
  if (own !== '') return own;
  const parts = `${route}${path}`.replace(/\.\w+$/, '').split('/');
  return parts
    .map((part) => githubSlug(part))
    .join('/')
    .replace(/(?:^|\/)index$/, '');
}

/** https://www.getzola.org/documentation/content/page/ */
export const zolaAddress: AddressOf = ({ path, settings, layout }) => {
  const { folder, name } = partsOf(path);
  const paths = textAt(settingsAt(layout.settings, 'slugify'), 'paths');
  if (flagAt(settings, 'draft') || name.includes('.') || !/^(?:|on)$/.test(paths)) return undefined;
  const own = trim(textAt(settings, 'path'), '/');
  if (own !== '') return `${own}/`;
  const isFolder = name === 'index' || name === '_index';
  const parts = [...folder.split('/').filter((part) => part !== ''), ...(isFolder ? [] : [name])];
  const slug = name === '_index' ? '' : textAt(settings, 'slug');
  const slugs = parts.map((part, index) => {
    const isPage = index === parts.length - 1 && name !== '_index';
    return zolaSlug(isPage ? slug || part.replace(/^\d{4}-\d{2}-\d{2}[-_ ]\s*/, '') : part);
  });
  return slugs.includes(undefined) ? undefined : slugs.map((each) => `${each}/`).join('');
};

/** `folder` ends in '/', or is ''; `name` has no extension. */
export function partsOf(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, slash), name: path.slice(slash).replace(/\.\w+$/, '') };
}
