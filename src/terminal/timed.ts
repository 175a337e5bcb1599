/** @returns What an action gives, and the milliseconds that it took. */
export function timed<T>(run: () => T): { readonly value: T; readonly tookMs: number } {
  const start = performance.now();
  const value = run();
  return { value, tookMs: performance.now() - start };
}
