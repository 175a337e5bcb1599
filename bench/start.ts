import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import type { Start } from './measure-start.ts';
import { multiplyReports } from './multiply-reports.ts';

/**
 * `node --import tsx bench/start.ts --content DIR --reports 10000 [--library] [--program FILE]`: a start with an empty
 * cache and one with a warm one, each in a process of its own, on reports multiplied from a folder. With `--library`, up to
 * the first question, and then a change of one report; without, up to the content. `--program` is another build's `dist/measure-start.js`.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    reports: { type: 'string', default: '1000' },
    library: { type: 'boolean', default: false },
    program: { type: 'string', default: fileURLToPath(new URL('../dist/measure-start.js', import.meta.url)) },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'debrief-bench-'));
try {
  const content = join(folder, 'content');
  await multiplyReports(values.content, content, Number(values.reports));
  const cold = await measure(content, join(folder, 'cache'));
  const warm = await measure(content, join(folder, 'cache'));
  printTable(cold, warm);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(content: string, cache: string): Promise<Start> {
  const args = [values.program, content, cache, ...(values.library ? ['--library'] : [])];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const start: Start = JSON.parse(stdout);
  return start;
}

function printTable(cold: Start, warm: Start): void {
  const total = (start: Start): number => start.readMs + start.libraryMs;
  const rows: readonly (readonly [string, (start: Start) => number])[] = [
    ['reports', ({ reports }) => reports],
    ['parsed', ({ parsed }) => parsed],
    ['reading, ms', ({ readMs }) => readMs],
    ['reading, CPU ms', ({ readCpuMs }) => readCpuMs],
    ['library, ms', ({ libraryMs }) => libraryMs],
    ['library, CPU ms', ({ libraryCpuMs }) => libraryCpuMs],
    ['start, ms', total],
    ['peak memory, MB', ({ startPeakMb }) => startPeakMb],
    ['one change, ms', ({ changeMs }) => changeMs],
    ['one change, CPU ms', ({ changeCpuMs }) => changeCpuMs],
    ['peak with it, MB', ({ peakMb }) => peakMb],
  ];
  console.log(`${'start'.padEnd(18)}${'cold'.padStart(10)}${'warm'.padStart(10)}${'cold/warm'.padStart(11)}`);
  for (const [name, of] of rows) {
    const [one, other] = [of(cold), of(warm)];
    const ratio = other === 0 ? '' : (one / other).toFixed(1);
    console.log(`${name.padEnd(18)}${String(one).padStart(10)}${String(other).padStart(10)}${ratio.padStart(11)}`);
  }
}
