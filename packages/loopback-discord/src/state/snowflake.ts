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
