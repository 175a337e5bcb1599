import type { HugoConfig } from './config/hugo-config.ts';
import { type Settings, textAt } from './config/settings.ts';
import type { ContentFile } from './pages/content-path.ts';
import { expandPermalink } from './pages/permalink.ts';
import { cleanPath, sanitizePath } from './pages/sanitize-path.ts';

/**
 * The file that Hugo writes a page to, such as '/vi/4-event/index.html'; undefined when it cannot be derived.
 * https://github.com/gohugoio/hugo/blob/v0.111.3/resources/page/page_paths.go
 */
export function targetFile(config: HugoConfig, file: ContentFile, frontMatter: Settings): string | undefined {
  const isHome = file.kind !== 'page' && file.folder === '';
  const url = isHome ? '' : textAt(frontMatter, 'url');
  if (url !== '') return urlFile(config, file, url);
  const path = sourcePath(config, file, frontMatter);
  if (path === undefined) return undefined;
  const isIndex = isHome || (file.kind === 'page' && path.endsWith('/index'));
  const ending = isUgly(config, file) ? '.html' : '/index.html';
  const target = sanitizePath(isIndex ? path.replace(/(index)?$/, 'index.html') : path + ending, config);
  return /\/\/|\/\.html$/.test(target) ? undefined : languagePrefix(config, file.lang) + target;
}

/** '' or '/vi'. Stands in front of all addresses but those that the front matter gives from the root. */
export function languagePrefix(config: HugoConfig, lang: string): string {
  if (config.multihost) return '';
  return lang === config.defaultLanguage && !config.defaultLanguageInSubdir ? '' : `/${lang}`;
}

/** `url` is taken as it is, with its capitals and spaces; without a leading slash it is one of the page's language. */
function urlFile(config: HugoConfig, file: ContentFile, url: string): string | undefined {
  if (/^https?:\/\//.test(url)) return undefined;
  const isFile = url.includes('.') && !url.endsWith('/');
  const target = cleanPath(isFile ? url : `${url}/index.html`);
  return (url.startsWith('/') ? '' : languagePrefix(config, file.lang)) + target;
}

/** Where the page stands: folder and name, or `slug` for the name; sections know no slug. */
function sourcePath(config: HugoConfig, file: ContentFile, frontMatter: Settings): string | undefined {
  if (file.kind === 'section') return `/${file.folder}`;
  const parts = file.kind === 'page' ? [...folders(file), file.name] : folders(file);
  const pattern = parts.length > 1 ? config.permalinks[parts[0]?.toLowerCase() ?? ''] : undefined;
  if (pattern !== undefined) return expandPermalink(pattern, parts, frontMatter, config);
  const slug = textAt(frontMatter, 'slug').replace(/^-+|-+$/g, '');
  return cleanPath([...parts.slice(0, -1), slug || parts.at(-1)].join('/'));
}

function folders(file: ContentFile): readonly string[] {
  return file.folder === '' ? [] : file.folder.split('/');
}

function isUgly(config: HugoConfig, file: ContentFile): boolean {
  if (typeof config.uglyUrls === 'boolean') return config.uglyUrls;
  return config.uglyUrls.includes(folders(file)[0]?.toLowerCase() ?? '');
}
