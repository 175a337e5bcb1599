import { join } from 'node:path';
import { UnreadableConfig } from '../../core/addresses/hugo/config-files.ts';
import { type HugoConfig, readHugoConfig } from '../../core/addresses/hugo/hugo-config.ts';
import type { Layout } from '../../core/addresses/layouts/layout.ts';
import { leftOutFiles } from '../../core/addresses/layouts/which-reports.ts';
import { DEFAULT_READING, type ReadingRules } from '../../core/addresses/reading-rules.ts';
import type { Site } from '../../core/library/content.ts';
import { failureAt } from '../failure.ts';
import type { KnownSite } from '../known.ts';
import type { FoundFile } from './find-files.ts';
import type { SiteFolder } from './find-sites.ts';
import { parseConfigFiles } from './hugo-config-files.ts';

/**
 * A site with its configuration. One that is broken does not take the site down: `last`, the site as it was before,
 * stays; if there is none, its reports are read as under Hugo's defaults, but it has no addresses, not even with
 * `SITE_URL`, for a link is never guessed.
 */
export function siteOf(folder: SiteFolder, last?: Site): Pick<KnownSite, 'site' | 'failures'> {
  const { name, contentDir, layout } = folder;
  if (layout !== undefined && !(layout instanceof UnreadableConfig)) {
    return { site: { name, config: configOf(layout), layout }, failures: [] };
  }
  const config = layout ?? parseConfigFiles(folder);
  if (!(config instanceof UnreadableConfig)) return { site: { name, config }, failures: [] };
  const site = last ?? { name, config: NOTHING_PUBLISHED };
  const kind = site.config === NOTHING_PUBLISHED ? 'config' : 'kept';
  const file = join(contentDir, layout === undefined ? '..' : '.', config.file);
  return { site, failures: [failureAt(kind, file, config.reason)] };
}

/** The languages of the reports are told apart still, and pages of a language that is disabled have no address. */
const NOTHING_PUBLISHED: HugoConfig = readHugoConfig([
  { name: 'hugo.toml', text: 'disableLanguages = ["en", "vi"]\n[languages.en]\n[languages.vi]\n' },
]);

/** What every site has, in the terms of Hugo. */
function configOf({ title, author, language }: Layout): HugoConfig {
  const settings = { title, params: { author }, defaultContentLanguage: language };
  return readHugoConfig([{ name: 'hugo.json', text: JSON.stringify(settings) }]);
}

/** The files that are reports, and why the others are none: Hugo makes a page of each file of a site's `content/`. */
export function reportFiles(files: readonly FoundFile[], folder: SiteFolder, { layout }: Site): ReportFiles {
  const isHugo = layout === undefined && (folder.isBare !== true || folder.configFiles.length > 0);
  if (isHugo) return { files, leftOut: [] };
  const reasons = leftOutFiles(
    files.map(({ path }) => path),
    layout,
  );
  return {
    files: files.filter(({ path }) => !reasons.has(path)),
    leftOut: [...reasons].map(([path, reason]) => ({ path, reason })),
  };
}

interface ReportFiles extends Pick<KnownSite, 'leftOut'> {
  readonly files: readonly FoundFile[];
}

/** How a file of the site is read: what is called .mdx is, whatever the others are. */
export function rulesFor({ config, layout, host }: Site, path: string): ReadingRules {
  const rules = layout?.rules ?? { ...DEFAULT_READING, anchors: config.anchors };
  // Git hosts do not all show MDX as a page, so it has no ids there.
  if (/\.mdx$/i.test(path)) return { ...rules, elements: 'mdx' };
  return host === undefined ? rules : { ...rules, host: host.rule };
}
