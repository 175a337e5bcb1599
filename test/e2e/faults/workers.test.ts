import { Worker } from 'node:worker_threads';
import { messageIn } from 'loopback-discord';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openLibrary } from '../../../src/live-library/open-library.ts';
import { readConfig } from '../../../src/settings/config.ts';
import { readableLog } from '../../content/log.ts';
import { report, tempFolder, writeFiles } from '../../content/temp-folder.ts';
import { until } from '../../content/until.ts';
import { shownIn } from '../start.ts';
import { startFaultBot, warnings } from './fault-bot.ts';

/** So many that they are compiled in a thread. */
const REPORTS = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `e${index}/_index.md`,
    report(`Day ${index}`, `We saw GuardDuty ${index}.`),
  ]),
);

it('killed threads that search are stood in for, and started anew', async () => {
  const threads = workers();
  const { bot, lines } = await startOnThreads();
  expect(await read(bot.ann.slash('ask', { question: 'GuardDuty' }))).toContain('We saw GuardDuty');
  const before = threads.length;
  expect(before).toBeGreaterThan(0);
  // What is asked in the same words is not looked for again.
  const asked = Array.from({ length: 20 }, (_, times) =>
    read(bot.ann.slash('ask', { question: `GuardDuty${'?'.repeat(times + 1)}` })),
  );
  for (const thread of threads) void thread.terminate();
  for (const answer of await Promise.all(asked)) expect(answer).toContain('We saw GuardDuty');
  expect(await read(bot.ann.slash('ask', { question: 'GuardDuty!' }))).toContain('We saw GuardDuty');
  expect(threads.length).toBeGreaterThan(before);
  expect(new Set(warnings(lines))).toEqual(new Set(['A search thread has failed; the main one does its work']));
});

it('a killed thread that compiles is started anew: at the start, and when the reports change', async () => {
  const threads = workers();
  const spare = killWhatCompiles(1);
  const { bot, dir, opened, lines } = await startOnThreads();
  expect(await read(bot.ann.slash('ask', { question: 'GuardDuty' }))).toContain('We saw GuardDuty');
  spare();
  killWhatCompiles(1);
  await writeFiles(dir, { 'new/_index.md': report('A New Day', 'We learned about QuickSight.') });
  await until(() => opened.library().reports.length === 31);
  expect(await read(bot.ann.slash('ask', { question: 'QuickSight' }))).toContain('We learned about QuickSight');
  expect(threads.length).toBeGreaterThanOrEqual(4);
  expect(warnings(lines).filter((line) => line.includes('compiles'))).toHaveLength(2);
});

it('a thread that compiles and is killed again leaves the library of before in use', async () => {
  const { bot, dir, opened, lines } = await startOnThreads();
  const spare = killWhatCompiles(Number.POSITIVE_INFINITY);
  await writeFiles(dir, { 'new/_index.md': report('A New Day', 'We learned about QuickSight.') });
  await until(() => warnings(lines).some((line) => line.includes('the one before it stays in use')));
  spare();
  expect(await read(bot.ann.slash('ask', { question: 'GuardDuty' }))).toContain('We saw GuardDuty');
  await opened.content.reload();
  await writeFiles(dir, { 'new/_index.md': report('A New Day', 'We learned about QuickSight, too.') });
  await until(() => opened.library().reports.length === 31);
});

/** Kills so many times a thread that is given content to compile. @returns What ends it. */
function killWhatCompiles(times: number): () => void {
  const { postMessage } = Worker.prototype;
  let left = times;
  const spy = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, message, others) {
    postMessage.call(this, message, others);
    const isContent = typeof message === 'object' && message !== null && 'sites' in message;
    if (!isContent || left === 0) return;
    left -= 1;
    void this.terminate();
  });
  onTestFinished(() => spy.mockRestore());
  return () => spy.mockRestore();
}

/** All threads that are started from now on. */
function workers(): readonly Worker[] {
  const threads: Worker[] = [];
  const add = (thread: Worker): void => void threads.push(thread);
  process.on('worker', add);
  onTestFinished(() => void process.off('worker', add));
  return threads;
}

async function startOnThreads() {
  const [dir, { log, lines }] = [await tempFolder(REPORTS), readableLog()];
  const config = readConfig({ CONTENT_DIR: dir, CACHE_DIR: await tempFolder() });
  const opened = await openLibrary(config, log, { poolFrom: 1 });
  onTestFinished(opened.close);
  const { library, search, content } = opened;
  const bot = await startFaultBot({ library, search, content, log });
  return { bot, dir, opened, lines };
}

async function read(outcome: ReturnType<Awaited<ReturnType<typeof startFaultBot>>['ann']['slash']>): Promise<string> {
  return shownIn(messageIn(await outcome));
}
