/** Time as this Discord sees it: the machine's, plus whatever a test has skipped. */
export type Clock = ReturnType<typeof createClock>;

interface Alarm {
  readonly at: number;
  readonly run: () => void;
  timer: NodeJS.Timeout;
}

/** A clock that can be moved forward by hand and is left with no timer by `stop`. */
export function createClock() {
  const alarms = new Set<Alarm>();
  let skipped = 0;
  const now = () => Date.now() + skipped;

  const ring = (alarm: Alarm) => {
    clearTimeout(alarm.timer);
    if (alarms.delete(alarm)) alarm.run();
  };

  return {
    /** Milliseconds since 1970. */
    now,
    /** Skips `ms` milliseconds: deadlines that fall into them pass now. */
    advance(ms: number): void {
      skipped += ms;
      for (const alarm of [...alarms].sort((a, b) => a.at - b.at)) {
        clearTimeout(alarm.timer);
        if (alarm.at <= now()) ring(alarm);
        else alarm.timer = setTimeout(() => ring(alarm), alarm.at - now());
      }
    },
    /** Runs `run` once, `ms` milliseconds from now; the function returned calls it off. */
    after(ms: number, run: () => void): () => void {
      const alarm: Alarm = { at: now() + ms, run, timer: setTimeout(() => ring(alarm), ms) };
      alarms.add(alarm);
      return () => {
        clearTimeout(alarm.timer);
        alarms.delete(alarm);
      };
    },
    /** Calls off everything that is still waiting. */
    stop(): void {
      for (const alarm of alarms) clearTimeout(alarm.timer);
      alarms.clear();
    },
  };
}

/** First millisecond of 2015, from which Discord counts (Reference, Snowflakes). */
const EPOCH_MS = 1_420_070_400_000;

/** Makes ids of 19 digits, each greater than the last. No two share a millisecond, so that they spread over shards. */
export function createSnowflakes(now: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(now(), last + 1);
    return String(BigInt(last - EPOCH_MS) << 22n);
  };
}
