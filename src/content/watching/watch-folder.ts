import { lstat, realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { debounce } from 'es-toolkit/compat';
import { type Changed, createChanges } from './changes.ts';
import { createFolderWatches } from './folder-watches.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { watchedPaths } from './watched-paths.ts';

/** Editors save in several steps, and copying tools in more; a reader does not notice a quarter of a second. */
const QUIET_MS = 250;
/** A folder that is written to without end is read now and then all the same. */
const LONGEST_MS = 5_000;

/** After more in a second the system may have lost some (Linux holds 16,384): then it may be anything. */
const MOST_EVENTS = 2_000;

export interface FolderListeners {
  /** Told of each change at once. */
  readonly onChanging?: (() => void) | undefined;
  /** Told when reports, configurations or folders have changed and things are quiet again; paths begin as the folder's does. */
  readonly onChange: (changed: Changed) => void;
  /** Told once, with the reason as the middle of a sentence, when changes are not all seen (any more). */
  readonly onLost: (reason: string) => void;
}

/**
 * Watches a folder of content and, when it is a site's `content/`, the configuration beside it. Resolves when changes are
 * seen. The folder may go and come back, and need not be there, as long as the one that it lies in stays.
 * (Chokidar watches each file besides: at 10,000 reports in 6,500 folders that takes 105 MB and 1.3 s instead of 17 MB and 0.2 s.
 * @parcel/watcher takes 7 MB, and does not see what lies in folders that come with folders in them.)
 * @returns What ends it.
 */
export async function watchFolder(dir: string, { onChanging, onChange, onLost }: FolderListeners) {
  const given = resolve(dir);
  const root = await realpath(given).catch(() => given);
  const paths = watchedPaths(root);
  const shown = (path: string): string => (path.startsWith(root) ? given + path.slice(root.length) : path);
  const changes = createChanges();
  const isTooMany = createIsTooMany();
  let isClosed = false;
  /** Folders have come or gone. */
  let isOutdated = false;
  const walk = oneAtATime(() => (isClosed ? Promise.resolve() : watches.update()));
  const settle = oneAtATime(async () => {
    // What is told of while folders are walked comes with the next change.
    const [changed, hasFolders] = [changes.take(), isOutdated];
    isOutdated = false;
    if (hasFolders) await walk();
    if (!isClosed && changed?.size !== 0) onChange(changed);
  });
  const onceQuiet = debounce(() => void settle(), QUIET_MS, { maxWait: LONGEST_MS });
  const look = async (path: string | undefined): Promise<void> => {
    const isAnything = isTooMany() || path === undefined;
    const isFolder =
      isAnything || (paths.isFolder(path) && (watches.isKnown(path) || (await isOrWasFolder(path, root))));
    if (isClosed || !(isFolder || paths.isFile(path))) return;
    if (isFolder && path !== undefined) watches.replace(path);
    isOutdated ||= isFolder;
    changes.add(isAnything ? undefined : [shown(path)]);
    onChanging?.();
    onceQuiet();
  };
  const watches = createFolderWatches({ root, paths, onEvent: (path) => void look(path), onLost });
  await walk();
  return async (): Promise<void> => {
    isClosed = true;
    onceQuiet.cancel();
    await settle();
    await walk();
    watches.close();
  };
}

/** A function that is called with each event, and tells whether there were too many. */
function createIsTooMany(): () => boolean {
  let second = 0;
  let events = 0;
  return () => {
    const now = Math.floor(performance.now() / 1_000);
    events = now === second ? events + 1 : 1;
    second = now;
    return events > MOST_EVENTS;
  };
}

/** Whether there is a folder, or a link, which may lead to a site; of what is gone from the root nobody knows which it was. */
function isOrWasFolder(path: string, root: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isDirectory() || found.isSymbolicLink(),
    () => dirname(path) === root,
  );
}
