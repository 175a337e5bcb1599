import pLimit from 'p-limit';

/**
 * Makes an action that never runs twice at once. Called while it runs, it runs once more afterwards, however often it was
 * called: each caller gets a run that began after the call.
 */
export function oneAtATime<T>(action: () => Promise<T>): () => Promise<T> {
  const limit = pLimit(1);
  let next: Promise<T> | undefined;
  return () => {
    next ??= limit(() => {
      next = undefined;
      return action();
    });
    return next;
  };
}
