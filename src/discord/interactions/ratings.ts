import { createHmac, randomBytes } from 'node:crypto';

/** @returns Whether a member rates something that a message shows for the first time. */
export type FirstRating = (shown: string, member: string) => boolean;

/** Whoever has not rated again by then hardly will. */
const REMEMBERED_MS = 24 * 60 * 60_000;
/** Some megabytes; of more, the oldest is counted again. */
const MOST = 20_000;

/**
 * Counts a member once, however often they click. Nothing in memory says who: only a mark by a key that is nowhere
 * else, and that ends with the process.
 */
export function createFirstRating(now: () => Date, most = MOST): FirstRating {
  const key = randomBytes(32);
  /** When each was made, the oldest first. */
  const rated = new Map<string, number>();
  return (shown, member) => {
    const at = now().getTime();
    const mark = createHmac('sha256', key).update(`${shown} ${member}`).digest('base64');
    for (const [oldest, since] of rated) {
      if (at - since < REMEMBERED_MS && rated.size < most) break;
      rated.delete(oldest);
    }
    if (rated.has(mark)) return false;
    rated.set(mark, at);
    return true;
  };
}
