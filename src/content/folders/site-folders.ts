import { findSites } from './find-sites.ts';

/** Where the content of a site is on this computer, by the site's name; undefined for sites that are not there. */
export type ContentFolder = (site: string) => Promise<string | undefined>;

/** Looks sites up in folders of content, the first that has one of that name. */
export function contentFolders(dirs: readonly string[]): ContentFolder {
  return async (site) => {
    for (const dir of dirs) {
      const found = (await findSites(dir)).find(({ name }) => name === site);
      if (found !== undefined) return found.contentDir;
    }
    return undefined;
  };
}
