import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPack } from '../../src/content/cache/pack.ts';
import type { ReportCache } from '../../src/content/cache/report-cache.ts';
import { folderPlace } from '../../src/content/folders/find-sites.ts';
import { createFolderReader } from '../../src/content/folders/folder-reader.ts';
import { createBodies, PackedReport, sharedBytes } from '../../src/packed-report.ts';
import { report, tempFolder } from './temp-folder.ts';

const TOML_DATES = '+++\ntitle = "T"\ndate = 2025-11-29\nfar = inf\n+++\n\n# T\n\nText.\n';

/** Three reports, one of them with what JSON does not hold. */
export async function contentFolder(): Promise<string> {
  return tempFolder({ 'a.md': report('A', 'One.'), 'b.md': report('B', 'Two.'), 'toml.md': TOML_DATES });
}

/** How many of the reports of a folder are found in a cache, and how many are not. */
export async function hitsAndMisses(dir: string, cache: ReportCache): Promise<{ hits: number; misses: number }> {
  const counts = { hits: 0, misses: 0 };
  const counting: ReportCache = {
    ...cache,
    read: async (folder) => {
      const lookUp = await cache.read(folder);
      return (key) => {
        const found = lookUp(key);
        counts[found === undefined ? 'misses' : 'hits'] += 1;
        return found;
      };
    },
  };
  await createFolderReader(folderPlace(dir), counting).read();
  return counts;
}

export async function packs(cacheDir: string): Promise<readonly string[]> {
  return (await readdir(join(cacheDir, 'reports'))).map((name) => join(cacheDir, 'reports', name));
}

/** What the kept reports say, as JSON. */
export async function textsIn(cacheDir: string): Promise<string> {
  const bodies = createBodies();
  const kept = await Promise.all(
    (await packs(cacheDir)).map(async (pack) => readPack(sharedBytes(await readFile(pack)))),
  );
  const reports = kept.flatMap((pack) => [...pack.values()].flatMap((read) => read() ?? []));
  return JSON.stringify(reports.map((each) => new PackedReport(each, bodies).sections));
}
