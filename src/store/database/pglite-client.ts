import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { threadFile } from '../../build.ts';
import { type Queries, SCHEMA, StoreAway } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import type { FromThread, ToThread } from './pglite-thread.ts';

export interface PgliteThread extends Queries {
  readonly isRunning: () => boolean;
  /** Waits for what is under way, and gives the folder free. */
  readonly end: () => Promise<void>;
}

/** @throws UserError when another process has the folder open; StoreAway when it cannot be opened. */
export async function startPglite(folder: string): Promise<PgliteThread> {
  const lock = await lockFolder(folder);
  const { filename, execArgv } = threadFile('pglite-thread');
  const worker = new Worker(filename, { workerData: folder, execArgv });
  worker.unref();
  const ended = new AbortController();
  // What happens while nothing is asked of it is seen when something is.
  worker.on('error', () => {});
  worker.once('exit', () => {
    ended.abort();
    void lock.release();
  });
  const one = pLimit(1);
  const ask = <Row>(sent: ToThread): Promise<FromThread<Row>> =>
    one(async () => {
      ended.signal.throwIfAborted();
      // The process stays until what it was asked to store is stored.
      worker.ref();
      worker.postMessage(sent);
      const [answer] = await once(worker, 'message', { signal: ended.signal });
      worker.unref();
      return answer;
    });
  const query = async <Row extends object>(statement: string, values: readonly unknown[] = []) => {
    const { rows = [], error } = await ask<Row>({ statement, values }).catch((cause) => {
      throw new StoreAway('The thread of the database has ended.', { cause });
    });
    if (error !== undefined) throw failureOf(error);
    return rows;
  };
  try {
    await query(`set search_path to ${SCHEMA}`);
  } catch (cause) {
    await worker.terminate();
    throw new StoreAway(`The database in ${folder} cannot be opened.`, { cause });
  }
  return {
    query,
    isRunning: () => !ended.signal.aborted,
    end: async () => {
      await ask({ statement: undefined, values: [] }).catch(() => {});
      await worker.terminate();
      await lock.release();
    },
  };
}

/** An error of PostgreSQL's has a code; another is one of the thread. */
function failureOf({ message, code }: { readonly message: string; readonly code: string | undefined }): Error {
  return code === undefined ? new StoreAway(message) : Object.assign(new Error(message), { code });
}
