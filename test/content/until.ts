import { setTimeout as wait } from 'node:timers/promises';

/** Less than a test may take, so that its own words are the ones that are read. */
const LONGEST_MS = 60_000;

/** Waits for something to become true; fails with what it is instead. */
export async function until(isTrue: () => boolean, describe: () => unknown = () => ''): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(`It did not happen: ${JSON.stringify(describe())}`);
    await wait(20);
  }
}
