import { createInHand, type InHand } from './in-hand.ts';
import { createTurns, type Turn } from './turns.ts';

/** What the bot has to do, and whether that is too much. */
export interface Load extends Pick<InHand, 'keep' | 'done'> {
  /** See `Turn`; work is waited for until it is done. */
  readonly turn: Turn;
  /** Whether so much is in hand that whatever comes next is told to come later. */
  readonly isFull: () => boolean;
  /** Whether that holds, or those who asked before wait for so long, that the next question is told to come later. */
  readonly isBusy: () => boolean;
}

export interface LoadOptions {
  /** Questions in hand at most. */
  readonly maxInHand?: number | undefined;
  /** Milliseconds that a hundred questions may wait. */
  readonly maxWaitMs?: number | undefined;
  /** Milliseconds, from any beginning. */
  readonly now?: () => number;
}

/** An answer takes a millisecond or two, so that the last of so many waits for a second or two. */
const MAX_IN_HAND = 1_000;
/**
 * While a hundred have waited for so long, whoever joins them is put off: so they have their answers within a second. An answer that comes
 * late costs a second request to Discord (see `SLOW_AFTER_MS`), and a bot that has fallen behind would fall further.
 */
const MAX_WAIT_MS = 120;
const MANY = 100;

export function createLoad(options: LoadOptions = {}): Load {
  const { maxInHand = MAX_IN_HAND, maxWaitMs = MAX_WAIT_MS, now = () => performance.now() } = options;
  const inHand = createInHand(now);
  const inLine = createInHand(now);
  const turn = createTurns();
  const isFull = (): boolean => inHand.count() >= maxInHand;
  return {
    keep: inHand.keep,
    done: inHand.done,
    turn: (work) => {
      const done = turn(work);
      inLine.keep(done);
      return done;
    },
    isFull,
    isBusy: () => isFull() || inLine.olderThan(maxWaitMs, MANY) === MANY,
  };
}
