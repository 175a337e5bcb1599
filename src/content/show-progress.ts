import { Presets, SingleBar } from 'cli-progress';
import type { Logger } from 'pino';

/** What takes less is over before anyone wonders. */
const PATIENCE_MS = 500;

/**
 * Shows how far the reading of reports has come, once it takes longer than half a second: a bar in a terminal, one line
 * of the log otherwise.
 */
export function showProgress(stream: NodeJS.WriteStream, log?: Pick<Logger, 'info'>) {
  const startedAt = performance.now();
  const bar = stream.isTTY ? createBar(stream) : undefined;
  let isShown = false;
  let isOver = false;
  return {
    onProgress: (done: number, total: number): void => {
      if (isOver) return;
      if (!isShown && performance.now() - startedAt > PATIENCE_MS && done < total) {
        isShown = true;
        if (bar === undefined) log?.info({ done, total }, 'Reading the reports');
        else bar.start(total, done);
      } else if (isShown) bar?.update(done);
    },
    /** To be called when all is read, or when reading failed: takes the bar away. Later readings show nothing. */
    stop: (): void => {
      isOver = true;
      if (isShown) bar?.stop();
    },
  };
}

function createBar(stream: NodeJS.WriteStream): SingleBar {
  const format = 'Reading the reports {bar} {value} of {total}';
  return new SingleBar({ format, stream, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
}
