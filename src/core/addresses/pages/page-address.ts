import type { HugoConfig } from '../config/hugo-config.ts';
import { type Settings, toSettings } from '../config/settings.ts';
import { targetFile } from '../target-file.ts';
import { type ContentFile, readContentPath } from './content-path.ts';
import { type UnpublishedReason, unpublishedReason } from './published.ts';

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
 * @param path Below the site's content folder, with forward slashes.
 * @param frontMatter As parsed; dates may be texts or dates.
 * @param now Pages dated later are not published.
 */
export function pageAddress(
  config: HugoConfig,
  path: string,
  frontMatter: Readonly<Record<string, unknown>>,
  now: Date,
): PageAddress {
  return fileAddress(config, readContentPath(config, path), toSettings(frontMatter), now);
}

/** As `pageAddress`, for a file whose path and front matter are read already. */
export function fileAddress(config: HugoConfig, file: ContentFile, settings: Settings, now: Date): PageAddress {
  const reason = unpublishedReason(config, file, settings, now);
  if (reason !== undefined) return { kind: 'unpublished', lang: file.lang, reason };
  const relPath = relativePath(config, file, settings);
  if (relPath === undefined) return { kind: 'unpublished', lang: file.lang, reason: 'no-address' };
  return { kind: 'published', lang: file.lang, relPath };
}

/** A page's own file is `index.html`, which its address leaves out. */
function relativePath(config: HugoConfig, file: ContentFile, settings: Settings): string | undefined {
  return targetFile(config, file, settings)
    ?.replace(/^\//, '')
    .replace(/(^|\/)index\.html$/, '$1');
}
