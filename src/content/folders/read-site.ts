import { join } from 'node:path';
import { type HugoConfig, readHugoConfig } from '../../core/addresses/config/hugo-config.ts';
import { UnreadableConfig } from '../../core/addresses/config/unreadable-config.ts';
import type { Site } from '../../core/library/content.ts';
import { type Failure, failureAt } from '../failure.ts';
import type { SiteFolder, UnreadableFile } from './find-sites.ts';

export interface ReadSite {
  readonly site: Site;
  readonly failures: readonly Failure[];
}

/**
 * A site with its configuration. One that is broken does not take the site down: `last`, the site as it was before,
 * stays; if there is none, its reports are read as under Hugo's defaults, but it has no addresses, not even with
 * `SITE_URL`, for a link is never guessed.
 */
export function readSite(folder: SiteFolder, last?: Site): ReadSite {
  const { name, configFiles, unreadableConfig } = folder;
  if (unreadableConfig !== undefined) return withoutConfig(folder, unreadableConfig, last);
  try {
    return { site: { name, config: readHugoConfig(configFiles) }, failures: [] };
  } catch (error) {
    if (!(error instanceof UnreadableConfig)) throw error;
    return withoutConfig(folder, { name: error.file, reason: error.message.replace(`${error.file}: `, '') }, last);
  }
}

function withoutConfig(
  { name, contentDir }: SiteFolder,
  { name: file, reason }: UnreadableFile,
  last?: Site,
): ReadSite {
  const site = last ?? { name, config: NOTHING_PUBLISHED };
  const kind = site.config === NOTHING_PUBLISHED ? 'config' : 'kept';
  return { site, failures: [failureAt(kind, join(contentDir, '..', file), reason)] };
}

/** The languages of the reports are told apart still, and pages of a language that is disabled have no address. */
const NOTHING_PUBLISHED: HugoConfig = {
  ...readHugoConfig([]),
  languages: ['en', 'vi'].map((key) => ({ key, name: key, title: '', weight: 0, disabled: true })),
};
