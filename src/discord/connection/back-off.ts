/** Pauses that double from the first to the longest, in milliseconds. */
export interface BackOff {
  readonly firstMs: number;
  readonly maxMs: number;
}

/**
 * The pause after so many failures (1: the first), in milliseconds. Up to a quarter of it is left out by chance, so that
 * what failed together does not come back together.
 */
export function pauseAfter(failures: number, { firstMs, maxMs }: BackOff): number {
  return Math.min(maxMs, firstMs * 2 ** (failures - 1)) * (1 - Math.random() / 4);
}
