import type { ContentFile } from './content-path.ts';
import type { HugoConfig } from './hugo-config.ts';
import { dateAt, flagAt, type Settings, settingsAt, textAt, textsAt } from './settings.ts';

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

/** Why Hugo makes no page from a file, as far as the file itself and the configuration say; undefined when it does. */
export function unpublishedReason(
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
