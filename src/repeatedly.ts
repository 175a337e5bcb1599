import { setTimeout as delay } from 'node:timers/promises';

/**
 * Does work again and again, with a pause before each time, and keeps no process alive for it.
 * @param work tells by itself what goes wrong: it never rejects
 * @returns What ends that, after what is under way.
 */
export function repeatedly(work: () => Promise<void>, pauseMs: number): { readonly close: () => Promise<void> } {
  const closing = new AbortController();
  const { signal } = closing;
  const running = (async () => {
    for (;;) {
      await delay(pauseMs, undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      await work();
    }
  })();
  return {
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
