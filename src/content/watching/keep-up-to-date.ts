import type { Logger } from 'pino';
import { systemReason } from '../failure.ts';
import type { Changed } from './changes.ts';
import { type FolderListeners, watchFolder } from './watch-folder.ts';

export interface WatchedFolder extends Pick<FolderListeners, 'onChanging'> {
  readonly dir: string;
  readonly update: (changed: Changed) => Promise<void>;
}

export interface UpkeepOptions {
  /** Folders that are watched, each with what to do when it has changed. */
  readonly watched: readonly WatchedFolder[];
  /** What is done every so often, watched or not. */
  readonly updateAll: () => Promise<unknown>;
  /** Milliseconds from the end of one such time to the next. */
  readonly everyMs: number;
  readonly log: Pick<Logger, 'warn' | 'error'> | undefined;
}

/** Watches folders and reads all every so often. @returns What reads all now, and what ends everything that is under way. */
export async function keepUpToDate({ watched, updateAll, everyMs, log }: UpkeepOptions) {
  const underWay = new Set<Promise<void>>();
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  async function run(update: () => Promise<unknown>): Promise<void> {
    if (isClosed) return;
    const running = reported(update, log);
    underWay.add(running);
    await running;
    underWay.delete(running);
  }

  let lost: string | undefined;
  const onLost = (reason: string): void => {
    if (reason === lost) return;
    lost = reason;
    const minutes = Math.max(1, Math.round(everyMs / 60_000));
    log?.warn(
      `Changes of the reports are not seen as they happen (${reason}); they are looked for every ${minutes} min.`,
    );
  };
  const beginOne = ({ dir, update, onChanging }: WatchedFolder) => {
    return watchFolder(dir, { onChanging, onChange: (changed) => void run(() => update(changed)), onLost });
  };
  const begin = () => Promise.all(watched.map(beginOne));
  let ends = await begin();
  const endAll = async (): Promise<void> => {
    for (const end of ends) await end();
  };
  /** Where a folder was replaced from above, or a link leads elsewhere, the watches are of what was there. */
  const beginAnew = async (): Promise<void> => {
    await endAll();
    ends = await begin();
    await updateAll();
  };

  function schedule(): void {
    if (isClosed) return;
    timer = setTimeout(() => void run(beginAnew).then(schedule), everyMs).unref();
  }

  schedule();
  return {
    updateAll: () => run(updateAll),
    close: async (): Promise<void> => {
      isClosed = true;
      clearTimeout(timer);
      await Promise.all(underWay);
      await endAll();
    },
  };
}

/** A fault while reading is no reason to stop answering from what was read before. */
async function reported(update: () => Promise<unknown>, log: UpkeepOptions['log']): Promise<void> {
  try {
    await update();
  } catch (err) {
    log?.error({ err }, `The reports could not be read again (${systemReason(err)}); what was read last stays`);
  }
}
