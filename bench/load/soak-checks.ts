/** A question of a soak. Times are milliseconds of one clock. */
export interface Asked {
  readonly at: number;
  /** Undefined: it was not answered. */
  readonly tookMs: number | undefined;
}

/** From the moment at which a bot lost its connection, or was told to give it up, until it had one again. */
export interface Cut {
  readonly from: number;
  readonly to: number;
}

/** What came of a soak. */
export interface Soaked {
  readonly asked: readonly Asked[];
  readonly cuts: readonly Cut[];
  /** What the bot held, the least of each minute. */
  readonly memoryMb: readonly number[];
  /** Requests of the bot that Discord refused. */
  readonly refused: number;
}

/** A member's program gives up then. Milliseconds. */
const LATE_MS = 3_000;
/** What was sent so shortly before a cut may have been under way. Milliseconds. */
const UNDER_WAY_MS = 250;
/** The minute (from 1) that memory is held against: all that is read once has been read by then, and how much it may grow. */
const SETTLED_MINUTE = 10;
const MOST_GROWTH = 1.1;

/**
 * What a soak did not hold, a sentence each: every question is answered within three seconds, but those that were sent into
 * a connection that was cut; memory stays within a tenth of that of the tenth minute; no request is refused.
 */
export function failuresOf({ asked, cuts, memoryMb, refused }: Soaked): readonly string[] {
  const held = asked.filter(({ at }) => !cuts.some(({ from, to }) => from - UNDER_WAY_MS <= at && at <= to));
  const lost = held.filter(({ tookMs }) => tookMs === undefined).length;
  const late = held.filter(({ tookMs }) => tookMs !== undefined && tookMs > LATE_MS).length;
  const growth = growthOf(memoryMb) ?? 1;
  return [
    ...(lost > 0 ? [`${lost} questions were lost that no cut explains`] : []),
    ...(late > 0 ? [`${late} answers took longer than ${LATE_MS / 1_000} s, and no cut explains them`] : []),
    ...(growth > MOST_GROWTH ? [`memory is × ${growth.toFixed(2)} that of minute ${SETTLED_MINUTE}`] : []),
    ...(refused > 0 ? [`${refused} requests were refused`] : []),
  ];
}

/** The memory of the last minute by that of the tenth; undefined where there was none after the tenth. */
export function growthOf(memoryMb: readonly number[]): number | undefined {
  const [settled, last] = [memoryMb[SETTLED_MINUTE - 1], memoryMb.at(-1)];
  return settled === undefined || last === undefined || memoryMb.length === SETTLED_MINUTE ? undefined : last / settled;
}
