import { setTimeout as delay } from 'node:timers/promises';

/** The work that is not done yet. */
export interface InHand {
  readonly keep: (work: Promise<unknown>) => void;
  readonly count: () => number;
  /** How many of it began longer ago, in milliseconds; counted up to `most`. */
  readonly olderThan: (ms: number, most: number) => number;
  /** Resolves when all of it is done, at the latest after so many milliseconds. */
  readonly done: (withinMs: number) => Promise<void>;
}

/** @param now in milliseconds, from any beginning */
export function createInHand(now: () => number): InHand {
  /** When each began, oldest first. */
  const works = new Map<Promise<unknown>, number>();
  return {
    keep: (work) => {
      works.set(work, now());
      const end = (): boolean => works.delete(work);
      void work.then(end, end);
    },
    count: () => works.size,
    olderThan: (ms, most) => {
      const before = now() - ms;
      let count = 0;
      for (const at of works.values()) {
        if (at >= before || count === most) break;
        count += 1;
      }
      return count;
    },
    done: async (withinMs) => {
      await Promise.race([Promise.allSettled(works.keys()), delay(withinMs, undefined, { ref: false })]);
    },
  };
}
