import { type ContentFile, readContentPath } from './content-path.ts';
import { cleanPath } from './go-text.ts';
import type { HugoConfig } from './hugo-config.ts';
import { type UnpublishedReason, unpublishedReason } from './published.ts';
import { type Settings, textAt, textsAt, toSettings } from './settings.ts';
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

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
