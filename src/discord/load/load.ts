import { createInHand, type InHand } from './in-hand.ts';
import { createTurns, type Turn } from './turns.ts';

/** What the bot has to do, and whether that is too much. */
export interface Load extends Pick<InHand, 'keep' | 'done'> {
  /** See `Turn`; what waits for its turn counts as waiting. */
  readonly turn: Turn;
  /** Whether so many questions are in hand, or those before wait so long, that the next one is told to come later. */
  readonly isBusy: () => boolean;
}

export interface LoadOptions {
  /** Questions in hand at most. */
  readonly maxInHand?: number | undefined;
  /** Milliseconds, from any beginning. */
  readonly now?: () => number;
}

/** An answer takes a millisecond or two, so that the last of so many waits for a second or two. */
const MAX_IN_HAND = 1_000;
/**
 * While so many have waited for so long, whoever joins them is put off: so they have their answers within a second. An answer that comes
 * late costs a second request to Discord (see `SLOW_AFTER_MS`), and a bot that has fallen behind would fall further.
 */
const BEHIND = { questions: 100, ms: 200 };

export function createLoad({ maxInHand = MAX_IN_HAND, now = () => performance.now() }: LoadOptions = {}): Load {
  const inHand = createInHand(now);
  const inLine = createInHand(now);
  const turn = createTurns();
  const isBehind = (): boolean => inLine.olderThan(BEHIND.ms, BEHIND.questions) === BEHIND.questions;
  return {
    keep: inHand.keep,
    done: inHand.done,
    turn: (work) => {
      const done = turn(work);
      inLine.keep(done);
      return done;
    },
    isBusy: () => inHand.count() >= maxInHand || isBehind(),
  };
}
