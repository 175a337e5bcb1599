import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sum } from 'es-toolkit';
import { type Loopback, startLoopback } from 'loopback-discord';
import { freePort } from '../../test/free-port.ts';
import { startBotProcess } from './bot-process.ts';
import { drive } from './drive.ts';
import { loadQuestions } from './load-questions.ts';
import { type Asked, type Cut, failuresOf, growthOf } from './soak-checks.ts';

/**
 * `node --import tsx bench/load/soak.ts [--content DIR] [--minutes 20] [--rate 200]`: questions at a steady rate, while reports
 * change and Discord fails in one way or another each half minute. Says what did not hold (`failuresOf`), and then ends
 * with 1. Memory is held from the eleventh minute on.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    minutes: { type: 'string', default: '20' },
    rate: { type: 'string', default: '200' },
  },
});
const [minutes, perSecond] = [Number(values.minutes), Number(values.rate)];

/** What goes wrong, one after the other, and whether it cuts the connection, so that what is under way may be lost. */
const FAULTS: readonly (readonly [name: string, cuts: boolean, make: (discord: Loopback) => void])[] = [
  ['connection cut', true, ({ gateway }) => gateway.cut()],
  [
    '503 to answers',
    false,
    ({ faults }) => faults.next('POST /interactions/:interaction/:token/callback', { status: 503 }, 2),
  ],
  ['told to reconnect', true, ({ gateway }) => gateway.reconnect()],
  [
    'answers lost',
    false,
    ({ faults }) => faults.next('POST /interactions/:interaction/:token/callback', { drop: 'after' }, 3),
  ],
  ['session invalid', true, ({ gateway }) => gateway.invalidate(false)],
];
const FAULT_EVERY_MS = 30_000;
/** Until a connection that is cut is known to be: a bot that is back sooner was away no longer. */
const CLOSED_AFTER_MS = 100;

/** Each question is one interaction, one message and one request; the oldest has been answered or given up by far. */
const REMEMBERED = 10_000;
/** A single look would say how long ago garbage was collected: the least of a minute counts. */
const SAMPLE_EVERY_MS = 500;

const folder = await mkdtemp(join(tmpdir(), 'debrief-soak-'));
const content = join(folder, 'content');
await cp(values.content, content, { recursive: true });
const discord = await startLoopback({ remembers: REMEMBERED });
const port = await freePort();
const bot = await startBotProcess(discord, [fileURLToPath(new URL('../../dist/start.js', import.meta.url))], {
  CONTENT_DIR: content,
  PORT: port,
  CACHE_DIR: join(folder, 'cache'),
});
const ended = new AbortController();
const done = [trouble(ended.signal), changes(ended.signal)];
const asked: Asked[] = [];
const cuts: Cut[] = [];
const memory: number[] = [];
const samples: number[] = [];
const sampling = setInterval(() => void heldMb(port).then((held) => samples.push(...held)), SAMPLE_EVERY_MS);
const onOutcome = (at: number, tookMs: number | undefined): void => void asked.push({ at, tookMs });
try {
  const questions = await loadQuestions(values.content);
  for (let minute = 1; minute <= minutes; minute += 1) {
    const driven = await drive(discord, { kind: 'slash', perSecond, seconds: 60, questions, onOutcome });
    const heldNow = Math.min(...samples.splice(0));
    memory.push(heldNow);
    const { memoryMb } = await bot.usage();
    const { lost, p50, p99, worst } = driven;
    const times = [p50, p99, worst].map((time) => time.toFixed(1)).join(' / ');
    console.log(
      `minute ${minute}: ${driven.asked} asked, ${lost} lost, ${times} ms, ${heldNow.toFixed(0)} MB held, ${memoryMb.toFixed(0)} MB resident`,
    );
  }
} finally {
  clearInterval(sampling);
  ended.abort();
  await Promise.all(done);
  await bot.stop();
  await discord.close();
  await rm(folder, { recursive: true, force: true });
}
const growth = growthOf(memory);
const held = growth === undefined ? 'memory is not held before the eleventh minute' : `memory × ${growth.toFixed(2)}`;
const failures = failuresOf({ asked, cuts, memoryMb: memory, refused: discord.refused.length });
console.log(`${asked.length} questions, ${cuts.length} cuts; ${held}`);
for (const failure of failures) console.log(`Not held: ${failure}.`);
if (failures.length > 0) process.exitCode = 1;

async function trouble(signal: AbortSignal): Promise<void> {
  for (let turn = 0; !signal.aborted; turn += 1) {
    await delay(FAULT_EVERY_MS, undefined, { signal }).catch(() => {});
    const [name, isCut, make] = FAULTS[turn % FAULTS.length] ?? FAULTS[0] ?? [];
    if (signal.aborted || make === undefined) return;
    console.log(`  ${name}`);
    const from = performance.now();
    make(discord);
    if (isCut) cuts.push({ from, to: await backAt(signal) });
  }
}

/** When the bot has a connection again: it has no longer than a minute for that, and not after the soak has ended. */
async function backAt(signal: AbortSignal): Promise<number> {
  await delay(CLOSED_AFTER_MS);
  const tooLate = delay(60_000, undefined, { signal, ref: false }).catch(() => {});
  await Promise.race([discord.waitForBot('ready'), discord.waitForBot('resumed'), tooLate]);
  return performance.now();
}

/** What the process holds, in megabytes: what is resident swings by a third, for V8 gives back late what it no longer needs. */
async function heldMb(at: string): Promise<readonly number[]> {
  const response = await fetch(`http://127.0.0.1:${at}/metrics`).catch(() => undefined);
  const text = (await response?.text()) ?? '';
  const bytes = [...text.matchAll(/^nodejs_(?:heap_size_used|external_memory)_bytes (\S+)$/gm)].map(([, value]) =>
    Number(value),
  );
  return bytes.length === 2 ? [sum(bytes) / 1_000_000] : [];
}

/** A report is another one every twenty seconds. */
async function changes(signal: AbortSignal): Promise<void> {
  const names = await readdir(content, { recursive: true });
  const [file = ''] = names.filter((name) => name.endsWith('.md'));
  const text = await readFile(join(content, file), 'utf8');
  for (let turn = 0; !signal.aborted; turn += 1) {
    await delay(20_000, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    await writeFile(
      join(content, file),
      `${text}\n\n## Added ${turn}\n\nWords that were not there before, number${turn}.\n`,
    );
  }
}
