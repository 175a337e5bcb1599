import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { blocksText } from '../src/core/report/parsed-report.ts';
import { type OpenLibrary, openLibrary } from '../src/live-library/open-library.ts';
import { readConfig } from '../src/settings/config.ts';
import { peakMb } from './peak-mb.ts';

/**
 * What a bot does with its reports, without Discord, in a process of its own: a start, and then a change of one report, as
 * often as said. `measure-bot.js CONTENT CACHE CHANGES`. Prints a `BotStart` as JSON. The reports stay changed.
 */
const [dir = '', cacheDir = '', changes = '1'] = process.argv.slice(2);

/** Milliseconds and megabytes. */
export interface BotStart {
  readonly reports: number;
  /** From the start to an answer, which the main thread gives as long as no other one has loaded the library. */
  readonly answerMs: number;
  /** From there to an answer of another thread. */
  readonly threadMs: number;
  /** What the process holds then, and the most that it held. */
  readonly heldMb: number;
  readonly startPeakMb: number;
  /** Of each change, from the file that is written to an answer that quotes it. */
  readonly seenMs: readonly number[];
  readonly peakMb: number;
}

const begun = performance.now();
const opened = await openLibrary(readConfig({ CONTENT_DIR: dir, CACHE_DIR: cacheDir }), pino({ level: 'warn' }));
await opened.search(opened.library()).ask('Who spoke about the cloud?');
const answered = performance.now();
// This is never asked in the main thread.
await opened.search(opened.library()).reportsAbout('cloud');
const loaded = performance.now();
const start: Omit<BotStart, 'seenMs' | 'peakMb'> = {
  reports: opened.library().reports.length,
  answerMs: Math.round(answered - begun),
  threadMs: Math.round(loaded - answered),
  heldMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
  startPeakMb: peakMb(),
};
const seenMs: number[] = [];
for (let change = 0; change < Number(changes); change += 1) seenMs.push(await seen(opened, change));
const result: BotStart = { ...start, seenMs, peakMb: peakMb() };
process.stdout.write(`${JSON.stringify(result)}\n`);
await opened.close();

/** Changes a report, and waits until it is seen. @returns How long, in milliseconds. */
async function seen({ library, onChange, search }: OpenLibrary, change: number): Promise<number> {
  const report = library().reports.find(({ isIndex, site }) => !isIndex && site.endsWith(`-${change + 1}`));
  const word = `quokka${change}${Date.now().toString(36)}`;
  const changed = new Promise<void>((resolve) => {
    onChange(resolve);
  });
  const written = performance.now();
  await appendFile(join(dir, report?.site ?? '', 'content', report?.file ?? ''), `\n\nA ${word} was seen.\n`);
  await changed;
  const answer = await search(library()).ask(`Was a ${word} seen?`);
  const passages = 'passages' in answer ? answer.passages : [];
  if (!passages.some(({ passage }) => blocksText(passage.blocks).includes(word)))
    throw new Error(`The change of ${report?.file} is not in the answer.`);
  return Math.round(performance.now() - written);
}
