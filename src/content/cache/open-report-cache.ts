import type { Logger } from 'pino';
import { systemReason } from '../failure.ts';
import { createReportCache, type ReportCache } from './report-cache.ts';

/** A cache that is never in the way: where it cannot be written it says so once, and all works without it. */
export function openReportCache(cacheDir: string, log: Pick<Logger, 'warn'> | undefined): ReportCache {
  const cache = createReportCache(cacheDir);
  let hasFailed = false;
  return {
    read: cache.read,
    write: async (folder, reports) => {
      if (hasFailed) return;
      try {
        await cache.write(folder, reports);
      } catch (error) {
        hasFailed = true;
        log?.warn(
          `What was read cannot be kept in ${cacheDir} (${systemReason(error)}), so each start reads everything again. Set CACHE_DIR to a folder that can be written.`,
        );
      }
    },
  };
}
