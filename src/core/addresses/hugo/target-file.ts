import { trim } from 'es-toolkit';
import type { ContentFile } from './content-path.ts';
import { cleanPath, lowerCase, removeAccents } from './go-text.ts';
import type { HugoConfig } from './hugo-config.ts';
import { dateAt, type Settings, textAt } from './settings.ts';

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
  const slug = trim(textAt(frontMatter, 'slug'), '-');
  return cleanPath([...parts.slice(0, -1), slug || parts.at(-1)].join('/'));
}

function folders(file: ContentFile): readonly string[] {
  return file.folder === '' ? [] : file.folder.split('/');
}

function isUgly(config: HugoConfig, file: ContentFile): boolean {
  if (typeof config.uglyUrls === 'boolean') return config.uglyUrls;
  return config.uglyUrls.includes(folders(file)[0]?.toLowerCase() ?? '');
}

/**
 * The path that a pattern of `permalinks` gives a page, not yet made safe for addresses; undefined when the pattern
 * asks for what is not known here. https://gohugo.io/content-management/urls/#tokens
 * @param parts The page's folders and name, at least two.
 */
function expandPermalink(
  pattern: string,
  parts: readonly string[],
  frontMatter: Settings,
  config: HugoConfig,
): string | undefined {
  const values = tokenValues(parts, frontMatter);
  const unknown = [...pattern.matchAll(TOKEN)].some(([, token = '']) => values[token] === undefined);
  if (unknown) return undefined;
  return cleanPath(pattern.replace(TOKEN, (_, token: string) => sanitizePath(values[token] ?? '', config)));
}

const TOKEN = /:([a-z]+(?:\[[^\]]*\])?)/g;

/** A page without a date is of the year 1, as in Hugo. */
function tokenValues(parts: readonly string[], frontMatter: Settings): Readonly<Record<string, string>> {
  const date = dateAt(frontMatter, 'date') ?? new Date('0001-01-01');
  const title = textAt(frontMatter, 'title');
  const slug = trim(textAt(frontMatter, 'slug'), '-');
  const filename = parts.at(-1) ?? '';
  return {
    year: String(date.getUTCFullYear()),
    month: String(date.getUTCMonth() + 1).padStart(2, '0'),
    day: String(date.getUTCDate()).padStart(2, '0'),
    section: parts[0] ?? '',
    sections: parts.slice(0, -1).join('/'),
    title,
    slug: slug || title,
    filename,
    slugorfilename: slug || filename,
  };
}

/**
 * Makes an address path of a file path as Hugo 0.111 does: letters of any script, digits, tone marks and `. / \ _ # +
 * ~ - @` stay, also '%' before two hexadecimal digits; a run of spaces becomes one '-', unless one stands beside it;
 * all else falls away. Lower case, unless `disablePathToLower`.
 * https://github.com/gohugoio/hugo/blob/v0.111.3/helpers/path.go (UnicodeSanitize)
 */
function sanitizePath(path: string, config: HugoConfig): string {
  const kept = (config.removePathAccents ? removeAccents(path) : path).replace(DROPPED, '');
  const target = kept.replace(GAP, '-').replace(/\p{White_Space}+/gu, '');
  return config.disablePathToLower ? target : lowerCase(target);
}

const DROPPED = /%(?![\da-fA-F]{2})|[^%./\\_#+~@\-\p{L}\p{Nd}\p{M}\p{White_Space}]/gu;
const GAP = /(?<=[^-\p{White_Space}])\p{White_Space}+(?=[^-\p{White_Space}])/gu;
