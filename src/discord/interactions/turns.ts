/** Lets one piece of work begin in each turn of the event loop, in the order in which they were asked for. */
export type Turns = () => Promise<void>;

/**
 * What members send is read between two answers, however many wait: so that each is known at once, and can be told that its
 * answer takes longer before Discord gives it up. Where nothing waits, a turn comes at once.
 */
export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  const pass = (): void => {
    const next = waiting.shift();
    isTaken = next !== undefined;
    if (next === undefined) return;
    setImmediate(pass);
    next();
  };
  return async () => {
    if (isTaken) return new Promise((resolve) => waiting.push(resolve));
    isTaken = true;
    setImmediate(pass);
  };
}
