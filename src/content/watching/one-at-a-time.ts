/**
 * Makes an action that never runs twice at once. Called while it runs, it runs once more afterwards, however often it was
 * called: each caller gets a run that began after the call.
 */
export function oneAtATime<T>(action: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const start = (): Promise<T> => {
    next = undefined;
    running = action().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (running === undefined) return start();
    next ??= running.then(start, start);
    return next;
  };
}
