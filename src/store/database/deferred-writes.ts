import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Database, StoreAway } from './database.ts';

/** A statement that nobody waits for. A statement may be carried out twice where its acknowledgement was lost: let it bear that. */
export interface DeferredWrite {
  readonly statement: string;
  readonly values: readonly unknown[];
}

/** Writes that are made later, in their order, when the database is there: counts, not choices. */
export interface DeferredWrites {
  /** Never throws and never waits. Of too many that wait, the oldest is given up. */
  readonly add: (write: DeferredWrite) => void;
  /** How many wait, and how many were given up. */
  readonly waiting: () => number;
  readonly givenUp: () => number;
  /** Writes what waits, if it can. */
  readonly close: () => Promise<void>;
}

export interface DeferredOptions {
  readonly database: Pick<Database, 'transaction'>;
  /** Writes that may wait; a hundred bytes or so each. */
  readonly most?: number;
  /** Milliseconds from one time to the next. */
  readonly every?: number;
  readonly log?: Pick<Logger, 'warn'> | undefined;
}

/** A quarter of an hour of a question each tenth of a second. */
const MOST = 10_000;
const EVERY_MS = 1_000;
/** In one transaction. */
const BATCH = 500;

export function createDeferredWrites({
  database,
  most = MOST,
  every = EVERY_MS,
  log,
}: DeferredOptions): DeferredWrites {
  let queue: DeferredWrite[] = [];
  let givenUp = 0;
  const closing = new AbortController();
  const writeAll = async (): Promise<void> => {
    while (queue.length > 0) {
      const batch = queue.splice(0, BATCH);
      try {
        await database.transaction(async ({ query }) => {
          for (const { statement, values } of batch) await query(statement, values);
        });
      } catch (err) {
        if (err instanceof StoreAway) {
          queue = [...batch, ...queue];
          bound();
          return;
        }
        // None of them would ever be taken as they are.
        givenUp += batch.length;
        log?.warn({ err, writes: batch.length }, 'Counts could not be written and are given up');
      }
    }
  };
  const bound = (): void => {
    const tooMany = queue.length - most;
    if (tooMany <= 0) return;
    queue.splice(0, tooMany);
    givenUp += tooMany;
  };
  const run = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await delay(every, undefined, { signal: closing.signal, ref: false }).catch(() => {});
      await writeAll();
    }
  };
  const running = run();
  return {
    add: (write) => {
      queue.push(write);
      bound();
    },
    waiting: () => queue.length,
    givenUp: () => givenUp,
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
