import { describeFailure } from '../content/failure.ts';
import { type LoadedContent, loadContent } from '../content/load-content.ts';
import { showProgress } from '../content/show-progress.ts';
import type { Config } from '../settings/config.ts';

/**
 * The reports of a folder. Those that could not be read are named on standard error: standard output is for answers.
 * @throws UserError when there are none.
 */
export async function loadFolder(folder: string, { siteUrl, cacheDir }: Config): Promise<LoadedContent> {
  const progress = showProgress(process.stderr);
  try {
    const loaded = await loadContent(folder, { siteUrl, cacheDir, onProgress: progress.onProgress });
    for (const failure of loaded.failures) process.stderr.write(`${describeFailure(failure)}\n`);
    return loaded;
  } finally {
    progress.stop();
  }
}
