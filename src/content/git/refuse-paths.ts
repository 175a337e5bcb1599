import { posix } from 'node:path';
import { Refused } from './fetch-guard.ts';

/** What Git takes for its own, and characters that HFS+ passes over in it: as git-fsck(1) has it (`hasDotgit`). */
const OF_GIT = /^(?:\.git|git~\d)[ .]*(?::.*)?$/iu;
const PASSED_OVER = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/gu;

/** Whether a path of a tree leads into a folder of Git's own, on any system, or out of the tree: none does by mistake. */
export function isOfGit(path: string): boolean {
  const names = path.replace(PASSED_OVER, '').split(/[/\\]/u);
  return names.some((name) => OF_GIT.test(name) || name === '..' || name === '.');
}

/** Whether a symbolic link leads out of the tree that it stands in, on any system: Windows reads backslashes and drives, too. */
export function isOut(path: string, target: string): boolean {
  const given = target.replaceAll('\\', '/');
  if (given.startsWith('/') || /^[a-z]:/iu.test(given)) return true;
  const leads = posix.normalize(posix.join(posix.dirname(path), given));
  return leads === '..' || leads.startsWith('../');
}

/** What is known of a tree with submodules. */
export interface Submodules {
  readonly paths: string[];
  /** The folder that is read, below the top; '' for the top. */
  readonly folder: string;
  /** Those that hold Markdown themselves. */
  readonly markdownFolders: Set<string>;
  /** Whether there is Markdown below the folder's `content/`, as Hugo's sites have it. */
  hasContent: boolean;
}

/**
 * Submodules are not fetched. One that is, holds or lies in the folder of the reports would leave reports out without a word: a
 * theme, or anything else beside them, leaves out nothing.
 * @throws Refused
 */
export function refuseMissing({ paths, folder, markdownFolders, hasContent }: Submodules): void {
  const below = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  const [content, themes] = [below('content'), below('themes')];
  const isHugo = hasContent || paths.some((path) => isWithin(path, content));
  const isMissing = (path: string): boolean => {
    if (folder !== '' && isWithin(folder, path)) return true;
    if (!isWithin(path, folder) || isWithin(path, themes)) return false;
    if (isHugo) return isWithin(path, content);
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return folder !== '' || (parent !== '' && [...markdownFolders].some((each) => isWithin(each, parent)));
  };
  const missing = paths.find(isMissing) ?? (markdownFolders.size === 0 ? paths[0] : undefined);
  if (missing !== undefined)
    throw new Refused({ reason: 'submodule', path: missing }, `Reports would be missing: ${missing} is a submodule.`);
}

/** Whether a path is a folder, or below it. */
function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
