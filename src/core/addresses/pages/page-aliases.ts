import type { HugoConfig } from '../config/hugo-config.ts';
import { textAt, textsAt, toSettings } from '../config/settings.ts';
import { languagePrefix, targetFile } from '../target-file.ts';
import { readContentPath } from './content-path.ts';
import { cleanPath } from './sanitize-path.ts';

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
