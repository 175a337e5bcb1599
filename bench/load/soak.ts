import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Loopback, startLoopback } from 'loopback-discord';
import { startBotProcess } from './bot-process.ts';
import { type Driven, drive } from './drive.ts';
import { loadQuestions } from './load-questions.ts';

/**
 * `node --import tsx bench/load/soak.ts [--content DIR] [--minutes 20] [--rate 200]`: questions at a steady rate, while reports
 * change and Discord fails in one way or another each half minute. Ends with 1 where more was lost than was sent into a
 * connection that was cut, or where memory has grown by more than a tenth since the middle.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    minutes: { type: 'string', default: '20' },
    rate: { type: 'string', default: '200' },
  },
});
const [minutes, perSecond] = [Number(values.minutes), Number(values.rate)];

/** What goes wrong, one after the other. Only the cuts may lose what is under way. */
const FAULTS: readonly (readonly [name: string, loses: boolean, make: (discord: Loopback) => void])[] = [
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
/** A member's program gives up then. */
const LATE_MS = 3_000;
const MOST_GROWTH = 1.1;

const folder = await mkdtemp(join(tmpdir(), 'debrief-soak-'));
const content = join(folder, 'content');
await cp(values.content, content, { recursive: true });
const discord = await startLoopback();
const bot = await startBotProcess(discord, [fileURLToPath(new URL('../../dist/start.js', import.meta.url))], {
  CONTENT_DIR: content,
  CACHE_DIR: join(folder, 'cache'),
});
const ended = new AbortController();
const done = [trouble(ended.signal), changes(ended.signal)];
const rows: { readonly minute: number; readonly driven: Driven; readonly memoryMb: number }[] = [];
try {
  const questions = await loadQuestions(values.content);
  for (let minute = 1; minute <= minutes; minute += 1) {
    const driven = await drive(discord, { kind: 'slash', perSecond, seconds: 60, questions });
    const { memoryMb } = await bot.usage();
    rows.push({ minute, driven, memoryMb });
    const { asked, lost, p50, p99, worst } = driven;
    const times = [p50, p99, worst].map((time) => time.toFixed(1)).join(' / ');
    console.log(`minute ${minute}: ${asked} asked, ${lost} lost, ${times} ms, ${memoryMb.toFixed(0)} MB`);
  }
} finally {
  ended.abort();
  await Promise.all(done);
  await bot.stop();
  await discord.close();
  await rm(folder, { recursive: true, force: true });
}
const [middle, last] = [rows[Math.floor(rows.length / 2)], rows.at(-1)];
const growth = (last?.memoryMb ?? 0) / (middle?.memoryMb ?? 1);
const late = rows.filter(({ driven }) => driven.worst > LATE_MS).length;
const refused = discord.refused.length;
console.log(
  `memory × ${growth.toFixed(2)} since the middle; ${late} minutes with a late answer; ${refused} requests refused`,
);
if (growth > MOST_GROWTH || late > 0 || refused > 0) process.exitCode = 1;

async function trouble(signal: AbortSignal): Promise<void> {
  for (let turn = 0; !signal.aborted; turn += 1) {
    await delay(FAULT_EVERY_MS, undefined, { signal }).catch(() => {});
    const [name, , make] = FAULTS[turn % FAULTS.length] ?? FAULTS[0] ?? [];
    if (signal.aborted || make === undefined) return;
    console.log(`  ${name}`);
    make(discord);
  }
}

/** A report is written to every twenty seconds. */
async function changes(signal: AbortSignal): Promise<void> {
  const names = await readdir(content, { recursive: true });
  const [file = ''] = names.filter((name) => name.endsWith('.md'));
  for (let turn = 0; !signal.aborted; turn += 1) {
    await delay(20_000, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    const text = await readFile(join(content, file), 'utf8');
    await writeFile(
      join(content, file),
      `${text}\n\n## Added ${turn}\n\nWords that were not there before, number${turn}.\n`,
    );
  }
}
