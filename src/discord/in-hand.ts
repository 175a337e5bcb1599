import { setTimeout as delay } from 'node:timers/promises';

/** Questions in hand: a search takes 3 milliseconds at the median, so that the last of so many waits for some seconds. */
const MAX_IN_HAND = 1_000;

/** The work that is not done yet. */
export interface InHand {
  readonly keep: (work: Promise<void>) => void;
  /** Whether there is so much that whatever comes now is told to come later. */
  readonly isFull: () => boolean;
  /** Resolves when all of it is done, at the latest after so many milliseconds. */
  readonly done: (withinMs: number) => Promise<void>;
}

export function createInHand(max = MAX_IN_HAND): InHand {
  const works = new Set<Promise<void>>();
  return {
    keep: (work) => {
      works.add(work);
      void work.finally(() => works.delete(work));
    },
    isFull: () => works.size >= max,
    done: async (withinMs) => {
      await Promise.race([Promise.allSettled(works), delay(withinMs, undefined, { ref: false })]);
    },
  };
}
