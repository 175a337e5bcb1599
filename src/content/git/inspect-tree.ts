import type { SimpleGit } from 'simple-git';
import { MARKDOWN_FILE } from '../folders/find-files.ts';
import { type FetchLimits, type LeftBehind, Refused } from './fetch-guard.ts';

const MEGABYTE = 1024 * 1024;
const LINK = '120000';
const SUBMODULE = '160000';
/** Where projects keep hooks, which Git runs in their own checkouts; in a clone of ours none is run. */
const HOOK = /(?:^|\/)(?:\.githooks|\.husky|hooks)\/(?:pre|post|commit|prepare|update)[^/]*$/u;

/**
 * Looks at what a commit would lay out on disk, before it does. Few bytes can be a tree of a million files, or a file of
 * gigabytes: the list is read as it comes, and no further than the limits.
 * @param stop Ends Git.
 * @throws Refused
 */
export async function inspectTree(
  git: SimpleGit,
  commit: string,
  limits: FetchLimits,
  stop: () => void,
): Promise<LeftBehind> {
  const seen = { links: 0, submodules: 0, hooks: 0, files: 0, reports: 0, bytes: 0 };
  let rest = '';
  let refused: Refused | undefined;
  const look = (entry: string): void => {
    const [, mode, size = '', path = ''] = /^(\d+) \w+ \w+ +(\d+|-)\t(.*)$/su.exec(entry) ?? [];
    seen.files += 1;
    seen.bytes += Number(size) || 0;
    if (mode === LINK) seen.links += 1;
    if (mode === SUBMODULE) seen.submodules += 1;
    if (HOOK.test(path)) seen.hooks += 1;
    if (mode !== LINK && MARKDOWN_FILE.test(path)) seen.reports += 1;
  };
  const listing = git
    .outputHandler((_command, stdout) => {
      stdout.on('data', (chunk: Buffer) => {
        if (refused !== undefined) return;
        const entries = `${rest}${chunk.toString('utf8')}`.split('\0');
        rest = entries.pop() ?? '';
        for (const entry of entries) look(entry);
        refused = beyond(seen, limits);
        if (refused !== undefined) stop();
      });
    })
    .raw('ls-tree', '-r', '-l', '-z', '--full-tree', commit);
  try {
    await listing;
  } catch (error) {
    throw refused ?? error;
  }
  if (refused !== undefined) throw refused;
  const { links, submodules, hooks } = seen;
  return { links, submodules, hooks };
}

function beyond(
  seen: { readonly files: number; readonly reports: number; readonly bytes: number },
  { megabytes, files, reports }: FetchLimits,
): Refused | undefined {
  if (seen.files > files)
    return new Refused({ reason: 'too-many-files', most: files }, `It has more than ${files} files.`);
  if (seen.reports > reports)
    return new Refused({ reason: 'too-many-reports', most: reports }, `It has more than ${reports} Markdown files.`);
  if (seen.bytes > megabytes * MEGABYTE)
    return new Refused({ reason: 'too-large', most: megabytes }, `Its files are larger than ${megabytes} MB.`);
  return undefined;
}
