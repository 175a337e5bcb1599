import { folderOf } from '../../report/file-name.ts';
import { type ContentFile, readContentPath } from './content-path.ts';
import { cleanPath } from './go-text.ts';
import type { HugoConfig } from './hugo-config.ts';
import { dateAt, flagAt, type Settings, settingsAt, textAt, textsAt, toSettings } from './settings.ts';
import { languagePrefix, targetFile } from './target-file.ts';

export type PageAddress =
  | {
      readonly kind: 'published';
      /** A key of `config.languages`. */
      readonly lang: string;
      /** Below the base address, not encoded, without a leading slash: '' is the home page, 'vi/4-event/' a section. */
      readonly relPath: string;
    }
  | { readonly kind: 'unpublished'; readonly lang: string; readonly reason: UnpublishedReason };

export type UnpublishedReason =
  | 'draft'
  | 'future'
  | 'expired'
  | 'not-rendered'
  | 'ignored'
  | 'no-such-language'
  | 'bundled'
  | 'shadowed'
  | 'no-address';

/**
 * The address that Hugo gives the page made from one content file, and whether it makes one. What other files say
 * (a draft section above it, a bundle around it, a cascade) is not known here: see `siteAddresses`.
 * https://gohugo.io/content-management/urls/, checked against Hugo 0.111.
 * @param settings The file's front matter; dates may be texts or dates.
 * @param now Pages dated later are not published.
 */
export function pageAddress(config: HugoConfig, file: ContentFile, settings: Settings, now: Date): PageAddress {
  const reason = unpublishedReason(config, file, settings, now);
  if (reason !== undefined) return { kind: 'unpublished', lang: file.lang, reason };
  const target = targetFile(config, file, settings);
  if (target === undefined) return { kind: 'unpublished', lang: file.lang, reason: 'no-address' };
  // A page's own file is `index.html`, which its address leaves out.
  return { kind: 'published', lang: file.lang, relPath: target.slice(1).replace(/(^|\/)index\.html$/, '$1') };
}

/** Why Hugo makes no page from a file, as far as the file itself and the configuration say; undefined when it does. */
function unpublishedReason(
  config: HugoConfig,
  file: ContentFile,
  frontMatter: Settings,
  now: Date,
): UnpublishedReason | undefined {
  if (config.languages.every(({ key, disabled }) => key !== file.lang || disabled)) return 'no-such-language';
  if (isIgnored(config, file.path)) return 'ignored';
  if (!isRendered(file, frontMatter)) return 'not-rendered';
  return heldBack(config, frontMatter, now);
}

/** Why Hugo leaves out a page and, of a section, all that is below it. */
export function heldBack(config: HugoConfig, frontMatter: Settings, now: Date): UnpublishedReason | undefined {
  if (!config.buildDrafts && isDraft(frontMatter)) return 'draft';
  const publish = firstDate(frontMatter, ['publishdate', 'pubdate', 'published', 'date']);
  if (!config.buildFuture && publish !== undefined && publish > now) return 'future';
  const expiry = firstDate(frontMatter, ['expirydate', 'unpublishdate']);
  return !config.buildExpired && expiry !== undefined && expiry <= now ? 'expired' : undefined;
}

/** `published` may be a date as well as a flag. */
function isDraft(frontMatter: Settings): boolean {
  return 'draft' in frontMatter
    ? flagAt(frontMatter, 'draft')
    : /^(?:false|0|f)$/i.test(textAt(frontMatter, 'published'));
}

function firstDate(frontMatter: Settings, keys: readonly string[]): Date | undefined {
  return keys.map((key) => dateAt(frontMatter, key)).find((date) => date !== undefined);
}

/** Hugo reads neither hidden nor backup files; `ignoreFiles` is matched against the whole file name, in Go's dialect. */
function isIgnored(config: HugoConfig, path: string): boolean {
  if (/(?:^|\/)[.#]|~$|\.(?!(?:md|markdown|mdown|html?)$)[^./]*$/.test(path)) return true;
  return config.ignoreFiles.some((pattern) => regExp(pattern)?.test(`/${config.contentDir}/${path}`) ?? false);
}

function regExp(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined; // Go's dialect has forms that JavaScript's lacks; Hugo itself has accepted it.
  }
}

/** `_build` became `build` in 0.145. `headless` is for bundles alone. */
function isRendered(file: ContentFile, frontMatter: Settings): boolean {
  if (file.kind === 'bundle' && flagAt(frontMatter, 'headless')) return false;
  const build = { ...settingsAt(frontMatter, '_build'), ...settingsAt(frontMatter, 'build') };
  if ('render' in build && !/^(?:always|true)$/.test(textAt(build, 'render'))) return false;
  const outputs = textsAt(frontMatter, 'outputs').map((name) => name.toLowerCase());
  return outputs.length === 0 || outputs.includes('html');
}

/**
 * Other paths that lead to a page (`aliases`), in the form of `PageAddress.relPath`: from the root when they begin with
 * '/', else from beside the page. They are taken as they are, with their capitals and spaces.
 * https://gohugo.io/content-management/urls/#aliases
 */
export function pageAliases(
  config: HugoConfig,
  path: string,
  frontMatter: Readonly<Record<string, unknown>>,
): readonly string[] {
  const settings = toSettings(frontMatter);
  const file = readContentPath(config, path);
  const target = targetFile(config, file, settings);
  if (target === undefined) return [];
  const page = textAt(settings, 'url').endsWith('.html') ? folderOf(target) : target.replace(/(\/index)?\.html$/, '');
  const beside = page === '' ? languagePrefix(config, file.lang) : folderOf(page);
  return textsAt(settings, 'aliases').map((alias) => aliasPath(alias.startsWith('/') ? alias : `${beside}/${alias}`));
}

function aliasPath(alias: string): string {
  const path = cleanPath(alias).slice(1);
  return path === '' || path.endsWith('.html') ? path : `${path}/`;
}
