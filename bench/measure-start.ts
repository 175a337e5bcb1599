import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createReportCache } from '../src/content/cache/report-cache.ts';
import { folderPlace } from '../src/content/folders/find-sites.ts';
import { createFolderReader } from '../src/content/folders/folder-reader.ts';
import { toLoadedContent } from '../src/content/load-content.ts';
import type { Content } from '../src/core/library/content.ts';
import { createLibraryMaker } from '../src/live-library/make-library.ts';
import { readKnowledge } from '../src/settings/knowledge.ts';
import { peakMb } from './peak-mb.ts';

/**
 * One start, in a process of its own, and with a library a change of one report after it: `measure-start.ts CONTENT CACHE
 * [--library]`. Prints a `Start` as JSON. The report stays changed.
 */
const [dir = '', cacheDir = '', library] = process.argv.slice(2);

/** Milliseconds and megabytes. */
export interface Start {
  readonly reports: number;
  readonly parsed: number;
  readonly readMs: number;
  readonly readCpuMs: number;
  readonly libraryMs: number;
  readonly libraryCpuMs: number;
  /** From the file that is written, which the reader is told as a bot's watch tells it, to the library that holds the change. */
  readonly changeMs: number;
  readonly changeCpuMs: number;
  /** The most that the process held at any time, until the change and in all. */
  readonly startPeakMb: number;
  readonly peakMb: number;
}

let parsed = 0;
const cache = createReportCache(cacheDir);
const reader = createFolderReader(folderPlace(dir), {
  ...cache,
  read: async (folder) => {
    const lookUp = await cache.read(folder);
    return (key) => {
      const found = lookUp(key);
      if (found === undefined) parsed += 1;
      return found;
    };
  },
});
const read = await timed(async () => toLoadedContent([await reader.read()], undefined));
const knowledge = await readKnowledge(undefined);
const maker = createLibraryMaker({ knowledge, cacheDir, source: dir });
const build = await timed(async () => (library === undefined ? undefined : maker.make(read.value)));
const startPeakMb = peakMb();
const change = await timed(async () => (library === undefined ? undefined : changeOne(read.value.content)));
const start: Start = {
  reports: read.value.content.files.length,
  parsed,
  readMs: read.ms,
  readCpuMs: read.cpuMs,
  libraryMs: build.ms,
  libraryCpuMs: build.cpuMs,
  changeMs: change.ms,
  changeCpuMs: change.cpuMs,
  startPeakMb,
  peakMb: peakMb(),
};
process.stdout.write(`${JSON.stringify(start)}\n`);
await maker.close();

async function changeOne({ sites: [site], files }: Content): Promise<void> {
  const file = files.find(({ site: name }) => name === site?.name);
  const path = join(dir, site?.name ?? '', 'content', file?.path ?? '');
  await appendFile(path, '\n\nA quokka was seen.\n');
  maker.prepare();
  await maker.make(toLoadedContent([await reader.read(undefined, new Set([path]))], undefined));
}

async function timed<T>(action: () => Promise<T>): Promise<{ value: T; ms: number; cpuMs: number }> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const value = await action();
  const { user, system } = process.cpuUsage(cpu);
  return { value, ms: Math.round(performance.now() - wall), cpuMs: Math.round((user + system) / 1_000) };
}
