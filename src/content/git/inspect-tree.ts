import type { SimpleGit } from 'simple-git';
import { MARKDOWN_FILE } from '../folders/find-files.ts';
import { type FetchLimits, type LeftBehind, Refused } from './fetch-guard.ts';
import { type Link, refuseLinksOut } from './refuse-links.ts';
import { isOfGit, refuseMissing, type Submodules } from './refuse-paths.ts';

const MEGABYTE = 1024 * 1024;
const LINK = '120000';
const SUBMODULE = '160000';
/** Where projects keep hooks, which Git runs in their own checkouts; in a clone of ours none is run. */
const HOOK = /(?:^|\/)(?:\.githooks|\.husky|hooks)\/(?:pre|post|commit|prepare|update)[^/]*$/u;

/** What is looked at, and how far. */
export interface Inspected {
  readonly commit: string;
  /** The folder that is read, below the top; '' for the top. */
  readonly folder: string;
  readonly limits: FetchLimits;
}

/**
 * Looks at what a commit would lay out on disk, before it does. Few bytes can be a tree of a million files, or a file of
 * gigabytes: the list is read as it comes, and no further than the limits.
 * @param stop Ends Git.
 * @throws Refused
 */
export async function inspectTree(
  git: SimpleGit,
  { commit, folder, limits }: Inspected,
  stop: () => void,
): Promise<LeftBehind> {
  const links: Link[] = [];
  const submodules: Submodules = { paths: [], folder, markdownFolders: new Set(), hasContent: false };
  const seen = { hooks: 0, files: 0, reports: 0, bytes: 0 };
  let refused: Refused | undefined;
  const look = (entry: string): void => {
    const [, mode, id = '', size = '', path = ''] = /^(\d+) \w+ (\w+) +(\d+|-)\t(.*)$/su.exec(entry) ?? [];
    seen.files += 1;
    seen.bytes += Number(size) || 0;
    if (isOfGit(path)) refused ??= new Refused({ reason: 'git-folder', path }, `Git itself would take its ${path}.`);
    if (mode === LINK) links.push({ path, id, bytes: Number(size) });
    if (mode === SUBMODULE) submodules.paths.push(path);
    if (HOOK.test(path)) seen.hooks += 1;
    if (mode === LINK || !MARKDOWN_FILE.test(path)) return;
    seen.reports += 1;
    submodules.markdownFolders.add(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
    submodules.hasContent ||= path.startsWith(folder === '' ? 'content/' : `${folder}/content/`);
  };
  const decoder = new TextDecoder();
  let rest = '';
  const listing = git
    .outputHandler((_command, stdout) => {
      stdout.on('data', (chunk: Buffer) => {
        if (refused !== undefined) return;
        const entries = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\0');
        rest = entries.pop() ?? '';
        for (const entry of entries) look(entry);
        refused ??= beyond(seen, limits);
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
  refuseMissing(submodules);
  await refuseLinksOut(git, links, folder);
  return { links: links.length, submodules: submodules.paths.length, hooks: seen.hooks };
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
