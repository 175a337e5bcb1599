import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createReportCache } from '../src/content/cache/report-cache.ts';
import { folderPlace } from '../src/content/folders/find-sites.ts';
import { createFolderReader } from '../src/content/folders/folder-reader.ts';
import { toLoadedContent } from '../src/content/load-content.ts';
import { createLibraryMaker } from '../src/live-library/make-library.ts';
import { readKnowledge } from '../src/settings/knowledge.ts';

/** A start, then changes of one report, in one process: `measure-change.ts CONTENT CACHE [CHANGES]`. Prints a line of JSON for each. */
const [dir = '', cacheDir = '', changes = '2'] = process.argv.slice(2);

const reader = createFolderReader(folderPlace(dir), createReportCache(cacheDir));
const maker = createLibraryMaker({ knowledge: await readKnowledge(undefined), cacheDir, source: dir });
for (let change = 0; change <= Number(changes); change += 1) {
  const [cpu, startedAt] = [process.cpuUsage(), performance.now()];
  const content = toLoadedContent([await reader.read()], undefined);
  const readAt = performance.now();
  const { library } = await maker.make(content);
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    JSON.stringify({
      reports: library.reports.length,
      readMs: Math.round(readAt - startedAt),
      libraryMs: Math.round(performance.now() - readAt),
      cpuMs: Math.round((user + system) / 1_000),
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
  const [site] = content.content.sites;
  const file = content.content.files.find(({ site: name }) => name === site?.name);
  await appendFile(join(dir, site?.name ?? '', 'content', file?.path ?? ''), `\n\nSeen ${startedAt}: quokkas.\n`);
}
await maker.close();
