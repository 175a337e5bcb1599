/**
 * Lets one piece of work begin in each turn of the event loop, in the order in which they came. What members send is read between two
 * of them, however many wait: so that each is known at once, and can be told that its answer takes longer before Discord gives it up.
 * Where nothing waits, a turn comes at once.
 */
export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

export function createTurns(): Turn {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  const pass = (): void => {
    const next = waiting.shift();
    isTaken = next !== undefined;
    if (next === undefined) return;
    setImmediate(pass);
    next();
  };
  const begin = async (): Promise<void> => {
    if (isTaken) return new Promise((resolve) => waiting.push(resolve));
    isTaken = true;
    setImmediate(pass);
  };
  return async (work) => {
    await begin();
    return work();
  };
}
