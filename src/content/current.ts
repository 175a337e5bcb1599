import type { Logger } from 'pino';
import { describeFailure, type Failure } from './failure.ts';
import type { LoadedContent } from './load-content.ts';

type Listener = (loaded: LoadedContent) => void;

/** The content in use, and those who are told when there is other. */
export function createCurrent(load: () => LoadedContent, log: Pick<Logger, 'info' | 'warn' | 'error'> | undefined) {
  const listeners = new Set<Listener>();
  let current = load();
  logFailures(current.failures, []);

  function logFailures(failures: readonly Failure[], before: readonly Failure[]): void {
    const known = new Set(before.map(describeFailure));
    for (const sentence of failures.map(describeFailure)) if (!known.has(sentence)) log?.warn(sentence);
  }

  function tell(listener: Listener): void {
    try {
      listener(current);
    } catch (err) {
      log?.error({ err }, 'New content could not be put to use; the one before it stays in use');
    }
  }

  return {
    get: (): LoadedContent => current,
    /** Puts what is known now in its place, and tells everyone if that makes a difference to them. */
    refresh: (): void => {
      const last = current;
      const next = load();
      const isSame = next.fingerprint === last.fingerprint;
      current = isSame ? { ...next, content: last.content } : next;
      logFailures(current.failures, last.failures);
      if (isSame) return;
      log?.info(
        { reports: current.content.files.length, failures: current.failures.length },
        'The content has changed',
      );
      for (const listener of [...listeners]) tell(listener);
    },
    /** @returns What ends it. */
    onChange: (listener: Listener): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
