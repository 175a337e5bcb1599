import { randomInt } from 'node:crypto';
import type { SharedState } from '../shared-state/shared-state.ts';
import type { OpenLibrary } from './open-library.ts';

/** Many processes that hear of new content at once do not all ask the Git host in the same moment. */
const WITHIN_MS = 2_000;

/**
 * Tells other processes which content this one has, and reads again, within seconds, when another has other content. Who
 * has read all that there is and still has other content, stays with it. Who only reads the search database neither tells
 * nor hears: it looks there by itself.
 * @param withinMs Reads after a random time up to this.
 * @returns What ends it.
 */
export function followContent(
  { version, content, onChange }: Pick<OpenLibrary, 'version' | 'content' | 'onChange'>,
  shared: Pick<SharedState, 'announceContent' | 'onContent'>,
  withinMs = WITHIN_MS,
): () => void {
  if (version === undefined) return () => {};
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  const end = onChange(() => shared.announceContent(version()));
  shared.onContent((announced) => {
    if (isEnded || announced === version() || timer !== undefined) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        // A change that was found meanwhile needs no other reading. What fails is in the log.
        if (announced !== version()) void content.reload();
      },
      randomInt(withinMs + 1),
    ).unref();
  });
  shared.announceContent(version());
  return () => {
    isEnded = true;
    clearTimeout(timer);
    end();
  };
}
