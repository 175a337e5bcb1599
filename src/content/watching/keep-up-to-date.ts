import { realpath } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { debounce } from 'es-toolkit/compat';
import type { Logger } from 'pino';
import { isLayoutConfig } from '../../core/addresses/layouts/recognise.ts';
import { systemReason } from '../failure.ts';
import { MARKDOWN_FILE } from '../folders/find-files.ts';
import { isConfigPath } from '../folders/hugo-config-files.ts';

export interface UpkeepOptions {
  /** Folders that are watched, each with what to do when it has changed. */
  readonly watched: readonly { readonly dir: string; readonly update: () => Promise<void> }[];
  /** What is done every so often, watched or not. */
  readonly updateAll: () => Promise<unknown>;
  /** Milliseconds from the end of one such time to the next. */
  readonly everyMs: number;
  readonly log: Pick<Logger, 'warn' | 'error'> | undefined;
}

/** Watches folders and reads all every so often. @returns What reads all now, and what ends everything that is under way. */
export async function keepUpToDate({ watched, updateAll, everyMs, log }: UpkeepOptions) {
  const underWay = new Set<Promise<void>>();
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  async function run(update: () => Promise<unknown>): Promise<void> {
    if (isClosed) return;
    const running = reported(update, log);
    underWay.add(running);
    await running;
    underWay.delete(running);
  }

  function schedule(): void {
    if (isClosed) return;
    timer = setTimeout(() => void run(updateAll).then(schedule), everyMs).unref();
  }

  const onLost = (reason: string): void => {
    const minutes = Math.max(1, Math.round(everyMs / 60_000));
    log?.warn(
      `Changes of the reports are not seen as they happen (${reason}); they are looked for every ${minutes} min.`,
    );
  };
  const ends = await Promise.all(watched.map(({ dir, update }) => watchFolder(dir, () => void run(update), onLost)));
  schedule();
  return {
    updateAll: () => run(updateAll),
    close: async (): Promise<void> => {
      isClosed = true;
      clearTimeout(timer);
      await Promise.all(ends.map((end) => end()));
      await Promise.all(underWay);
    },
  };
}

/** A fault while reading is no reason to stop answering from what was read before. */
async function reported(update: () => Promise<unknown>, log: UpkeepOptions['log']): Promise<void> {
  try {
    await update();
  } catch (err) {
    log?.error({ err }, `The reports could not be read again (${systemReason(err)}); what was read last stays`);
  }
}

/** Editors save in several steps, and copying tools in more; a reader does not notice a quarter of a second. */
const QUIET_MS = 250;
/** A folder that is written to without end is read now and then all the same. */
const LONGEST_MS = 5_000;

/**
 * Watches a folder of content and, when it is a site's `content/`, the configuration beside it: says that something has
 * changed, not what. Resolves when changes are seen. The folder may go and come back.
 * @param onChange Told when reports, configurations or folders have changed and things are quiet again.
 * @param onLost Told once, with the reason as the middle of a sentence, when changes are not all seen (any more).
 * @returns What ends it.
 */
async function watchFolder(dir: string, onChange: () => void, onLost: (reason: string) => void) {
  const root = await realpath(dir);
  const onceQuiet = debounce(onChange, QUIET_MS, { maxWait: LONGEST_MS });
  // Chokidar 4 does not see a watched folder come back; below the one above it, it does.
  const watcher = watch(dirname(root), {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => isIgnored(path, root, stats?.isFile() ?? false),
  });
  watcher.on('all', () => onceQuiet());
  let isLost = false;
  watcher.on('error', (error) => {
    if (!isLost) onLost(systemReason(error));
    isLost = true;
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  return async (): Promise<void> => {
    onceQuiet.cancel();
    await watcher.close();
  };
}

/** Neither what is hidden or made by tools, nor files that say nothing: a site has more pictures than reports. */
function isIgnored(path: string, root: string, isFile: boolean): boolean {
  if (path === root || path === dirname(root)) return false;
  const below = relative(root, path).split(sep);
  if (below[0] === '..') return basename(root) !== 'content' || !isConfigBeside(below.slice(1).join('/'));
  if (isFile && isLayoutConfig(below.join('/'))) return false;
  if (below.some((part) => isHidden(part) || OTHER_FOLDERS.has(part))) return true;
  return isFile && !MARKDOWN_FILE.test(path) && !isConfigPath(below.join('/'));
}

function isHidden(name: string): boolean {
  return name.startsWith('.') && name !== '.vitepress';
}

const OTHER_FOLDERS: ReadonlySet<string> = new Set(['node_modules', 'public', 'resources', 'static', 'themes']);

function isConfigBeside(path: string): boolean {
  return isConfigPath(path) || /^config(?:$|\/(?:_default|production)$)/.test(path);
}
