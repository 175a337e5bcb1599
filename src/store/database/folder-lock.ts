import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../../settings/user-error.ts';

export interface FolderLock {
  readonly release: () => Promise<void>;
}

/** The lock is touched so often; where that has not been done for much longer, nobody holds it any more. */
const TOUCH_EVERY_MS = 2_000;
const STALE_MS = 15_000;
/** Who is being replaced, or was killed in another container, gives it free within this time. */
const WAIT_MS = 20_000;
const TRY_EVERY_MS = 200;

/**
 * Keeps a second process out of a folder, by a file `<folder>.lock` beside it. A process that was killed on this machine holds it
 * no longer; of one on another machine or in another container, that is known after 15 seconds without a sign of life.
 * @throws UserError when another process still has it after some time.
 */
export async function lockFolder(folder: string, waitMs = WAIT_MS): Promise<FolderLock> {
  const file = `${folder}.lock`;
  await mkdir(dirname(folder), { recursive: true });
  const own = `${process.pid} ${hostname()} ${randomUUID()}`;
  const until = Date.now() + waitMs;
  while (!(await take(file, own))) {
    const holder = await heldBy(file);
    if (holder === undefined) continue;
    if (Date.now() > until) {
      throw new UserError(
        `${folder} is open in another process (${holder}). A folder holds the data of one process: end the other, give this one another DATA_DIR, or let both share a PostgreSQL (DATABASE_URL).`,
      );
    }
    await delay(TRY_EVERY_MS);
  }
  const touching = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), TOUCH_EVERY_MS).unref();
  return {
    release: async () => {
      clearInterval(touching);
      if ((await contentOf(file)) === own) await rm(file, { force: true });
    },
  };
}

/** A link is made by one alone, and with its content. */
async function take(file: string, own: string): Promise<boolean> {
  const beside = `${file}.${randomUUID()}`;
  await writeFile(beside, own);
  try {
    await link(beside, file);
    return true;
  } catch {
    return false;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Who holds it, in words; undefined when nobody does, and what was left of it is put away. */
async function heldBy(file: string): Promise<string | undefined> {
  const content = await contentOf(file);
  if (content === undefined) return undefined;
  const age =
    Date.now() -
    (await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    ));
  const [pid = '', host = ''] = content.split(' ');
  const isHere = host === hostname();
  if (age < STALE_MS && (!isHere || (Number(pid) !== process.pid && isRunning(Number(pid)))))
    return `${pid} on ${host}`;
  // By a name of its own: of two who put it away, one does.
  const away = `${file}.${randomUUID()}`;
  await rename(file, away).catch(() => {});
  const taken = await contentOf(away);
  // Meanwhile somebody else had put it away and taken it.
  if (taken !== undefined && taken !== content) await link(away, file).catch(() => {});
  await rm(away, { force: true });
  return undefined;
}

async function contentOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
