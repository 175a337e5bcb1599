import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { range } from 'es-toolkit';
import type { BotStart } from './measure-bot.ts';
import type { Start } from './measure-start.ts';
import { multiplyReports } from './multiply-reports.ts';

/**
 * `node --import tsx bench/start.ts --content DIR --reports 10000 [--library | --bot] [--program FILE]`: a start with an empty
 * cache and one with a warm one, each in a process of its own, on reports multiplied from a folder. With `--library`, up to
 * the first question, and then a change of one report; without, up to the content. With `--bot` all that a bot does with them, up to
 * answers of a thread that searches, and three changes. `--program` is another build's `dist/measure-start.js`, or `dist/measure-bot.js`.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    reports: { type: 'string', default: '1000' },
    library: { type: 'boolean', default: false },
    bot: { type: 'boolean', default: false },
    program: { type: 'string' },
  },
});

type Rows<Result> = readonly (readonly [name: string, of: (result: Result) => number])[];

const ROWS: Rows<Start> = [
  ['reports', ({ reports }) => reports],
  ['parsed', ({ parsed }) => parsed],
  ['reading, ms', ({ readMs }) => readMs],
  ['reading, CPU ms', ({ readCpuMs }) => readCpuMs],
  ['library, ms', ({ libraryMs }) => libraryMs],
  ['library, CPU ms', ({ libraryCpuMs }) => libraryCpuMs],
  ['start, ms', ({ readMs, libraryMs }) => readMs + libraryMs],
  ['peak memory, MB', ({ startPeakMb }) => startPeakMb],
  ['one change, ms', ({ changeMs }) => changeMs],
  ['one change, CPU ms', ({ changeCpuMs }) => changeCpuMs],
  ['peak with it, MB', ({ peakMb }) => peakMb],
];

const CHANGES = 3;
const BOT_ROWS: Rows<BotStart> = [
  ['reports', ({ reports }) => reports],
  ['first answer, ms', ({ answerMs }) => answerMs],
  ['until a thread’s, ms', ({ threadMs }) => threadMs],
  ['held then, MB', ({ heldMb }) => heldMb],
  ['peak memory, MB', ({ startPeakMb }) => startPeakMb],
  ...range(CHANGES).map((change): Rows<BotStart>[number] => {
    return [`change ${change + 1} seen, ms`, ({ seenMs }) => seenMs[change] ?? 0];
  }),
  ['peak with them, MB', ({ peakMb }) => peakMb],
];

const folder = await mkdtemp(join(tmpdir(), 'debrief-bench-'));
try {
  const content = join(folder, 'content');
  await multiplyReports(values.content, content, Number(values.reports));
  const cache = join(folder, 'cache');
  if (values.bot)
    printTable(BOT_ROWS, await measure<BotStart>(content, cache), await measure<BotStart>(content, cache));
  else printTable(ROWS, await measure<Start>(content, cache), await measure<Start>(content, cache));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure<Result>(content: string, cache: string): Promise<Result> {
  const own = new URL(`../dist/measure-${values.bot ? 'bot' : 'start'}.js`, import.meta.url);
  const options = values.bot ? [String(CHANGES)] : values.library ? ['--library'] : [];
  const args = [values.program ?? fileURLToPath(own), content, cache, ...options];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const result: Result = JSON.parse(stdout);
  return result;
}

function printTable<Result>(rows: Rows<Result>, cold: Result, warm: Result): void {
  console.log(`${'start'.padEnd(22)}${'cold'.padStart(10)}${'warm'.padStart(10)}${'cold/warm'.padStart(11)}`);
  for (const [name, of] of rows) {
    const [one, other] = [of(cold), of(warm)];
    const ratio = other === 0 ? '' : (one / other).toFixed(1);
    console.log(`${name.padEnd(22)}${String(one).padStart(10)}${String(other).padStart(10)}${ratio.padStart(11)}`);
  }
}
