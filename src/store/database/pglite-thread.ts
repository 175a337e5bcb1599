import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** A statement; undefined: close. */
export interface ToThread {
  readonly statement: string | undefined;
  readonly values: readonly unknown[];
}

export interface FromThread<Row> {
  readonly rows?: readonly Row[];
  readonly error?: { readonly message: string; readonly code: string | undefined };
}

const folder: string = workerData;
const opening = open();
// Whoever asks is told.
opening.catch(() => {});

parentPort?.on('message', async (asked: ToThread) => {
  parentPort?.postMessage(await answer(asked));
});

async function answer({ statement, values }: ToThread): Promise<FromThread<unknown>> {
  try {
    const database = await opening;
    if (statement === undefined) {
      await database.close();
      return {};
    }
    // Several statements in one, as a migration is, have no values.
    if (values.length === 0) return { rows: (await database.exec(statement)).at(-1)?.rows ?? [] };
    return { rows: (await database.query(statement, [...values])).rows };
  } catch (error) {
    if (!(error instanceof Error)) return { error: { message: String(error), code: undefined } };
    const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
    return { error: { message: error.message, code } };
  }
}

/** A database is made beside its place and put there whole: one that was cut off in the making is made again. */
async function open(): Promise<PGlite> {
  if (!existsSync(folder)) {
    const making = `${folder}.making`;
    await rm(making, { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true });
    await (await PGlite.create(making)).close();
    await rename(making, folder);
  }
  return PGlite.create(folder);
}
