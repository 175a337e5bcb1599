import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { sumBy } from 'es-toolkit';
import { threadFile } from '../../build.ts';
import { type CopyKeys, copyNumbers } from '../../core/copies/find-copies.ts';

/** Of fewer texts they are found before a thread has started. */
const MANY_TEXTS = 10_000;

/**
 * `copyNumbers` on another core, where there are many texts. The thread gets all with its start: who asks for it is busy, and would
 * not hear that it is there.
 */
export async function findCopies(parts: readonly CopyKeys[]): Promise<Int32Array> {
  if (sumBy(parts, ({ starts }) => starts.length - 1) < MANY_TEXTS) return copyNumbers(parts);
  const { filename, execArgv } = threadFile('copies-thread');
  try {
    const [numbers] = await once(new Worker(filename, { workerData: parts, execArgv }), 'message');
    return numbers;
  } catch {
    return copyNumbers(parts);
  }
}
