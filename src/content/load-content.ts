import type { Logger } from 'pino';
import { openReportCache } from './cache/open-report-cache.ts';
import { folderPlace } from './folders/find-sites.ts';
import { createFolderReader, type OnProgress } from './folders/folder-reader.ts';
import { type LoadedContent, toLoadedContent } from './loaded-content.ts';

export interface LoadOptions {
  /** Base address of the published site; undefined: each site's own. */
  readonly siteUrl?: string | undefined;
  /** Folder for what can be made again; undefined: everything is parsed anew. */
  readonly cacheDir?: string | undefined;
  /** Told after each file. */
  readonly onProgress?: OnProgress | undefined;
  readonly log?: Pick<Logger, 'warn'> | undefined;
}

/**
 * Reads every report below a folder, once. One that cannot be read is left out and named; the others work.
 * @throws UserError when the folder is missing or holds no Markdown at all.
 */
export async function loadContent(dir: string, options: LoadOptions = {}): Promise<LoadedContent> {
  const { siteUrl, cacheDir, onProgress, log } = options;
  const cache = cacheDir === undefined ? undefined : openReportCache(cacheDir, log);
  return toLoadedContent([await createFolderReader(folderPlace(dir), cache).read(onProgress)], siteUrl);
}
