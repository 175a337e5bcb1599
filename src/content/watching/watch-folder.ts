import { realpath } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { debounce } from 'es-toolkit/compat';
import { systemReason } from '../failure.ts';
import { isConfigPath } from '../folders/hugo-config-files.ts';

/** Editors save in several steps, and copying tools in more; a reader does not notice a quarter of a second. */
const QUIET_MS = 250;
/** A folder that is written to without end is read now and then all the same. */
const LONGEST_MS = 5_000;

export interface WatchFolderOptions {
  /** Told when reports, configurations or folders have changed and things are quiet again. */
  readonly onChange: () => void;
  /** Told once, with the reason as the middle of a sentence, when changes are not all seen (any more). */
  readonly onLost: (reason: string) => void;
}

export interface FolderWatch {
  readonly close: () => Promise<void>;
}

/**
 * Watches a folder of content and, when it is a site's `content/`, the configuration beside it: says that something has
 * changed, not what. Resolves when changes are seen. The folder may go and come back.
 */
export async function watchFolder(dir: string, { onChange, onLost }: WatchFolderOptions): Promise<FolderWatch> {
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
  return {
    close: async () => {
      onceQuiet.cancel();
      await watcher.close();
    },
  };
}

/** Neither what is hidden or made by tools, nor files that say nothing: a site has more pictures than reports. */
function isIgnored(path: string, root: string, isFile: boolean): boolean {
  if (path === root || path === dirname(root)) return false;
  const below = relative(root, path).split(sep);
  if (below[0] === '..') return basename(root) !== 'content' || !isConfigBeside(below.slice(1).join('/'));
  if (below.some((part) => part.startsWith('.') || OTHER_FOLDERS.has(part))) return true;
  return isFile && !/\.md$/i.test(path) && !isConfigPath(below.join('/'));
}

const OTHER_FOLDERS: ReadonlySet<string> = new Set(['node_modules', 'public', 'resources', 'static', 'themes']);

function isConfigBeside(path: string): boolean {
  return isConfigPath(path) || /^config(?:$|\/(?:_default|production)$)/.test(path);
}
