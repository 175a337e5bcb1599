/**
 * Shares room between those who want some of it, in their order: who wants little gets all of it, the others get equal
 * shares of what is left (max-min fairness).
 */
export function shareRoom(room: number, wanted: readonly number[]): readonly number[] {
  let left = Math.max(0, room);
  const shares = new Map<number, number>();
  const byWish = wanted.map((wish, index) => ({ wish, index })).toSorted((a, b) => a.wish - b.wish);
  for (const [done, { wish, index }] of byWish.entries()) {
    const share = Math.min(wish, Math.floor(left / (byWish.length - done)));
    shares.set(index, share);
    left -= share;
  }
  return wanted.map((_, index) => shares.get(index) ?? 0);
}
