import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { sortBy } from 'es-toolkit';
import { type Failure, failureAt, systemReason } from '../failure.ts';

/** A Markdown file below a content tree. */
export interface FoundFile {
  /** Path below the content tree, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
  /** Changes whenever the file is replaced or written to: inode, size and the times of both kinds of change. */
  readonly signature: string;
  /** Last change, milliseconds since 1970. */
  readonly changedAt: number;
}

export interface FoundFiles {
  /** In the order of their paths. */
  readonly files: readonly FoundFile[];
  readonly failures: readonly Failure[];
  /** Absolute paths of the files and folders that are there but cannot be looked at. */
  readonly unreadable: readonly string[];
}

/**
 * The Markdown files below a folder. Hidden files and folders do not count. A symbolic link counts when it leads to a
 * file of the same tree: one that leads elsewhere could publish what is no report, and Hugo follows none to folders.
 * (tinyglobby and fdir walk faster, but do not say which folders they could not look into.)
 */
export async function findFiles(contentDir: string): Promise<FoundFiles> {
  const found: Found = { files: [], failures: [], unreadable: [] };
  await walk(contentDir, contentDir, found);
  return { ...found, files: sortBy(found.files, ['path']) };
}

interface Found {
  readonly files: FoundFile[];
  readonly failures: Failure[];
  readonly unreadable: string[];
}

async function walk(folder: string, root: string, found: Found): Promise<void> {
  const entries = await list(folder, found);
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  await Promise.all(visible.filter(isMarkdown).map((entry) => look(entry, folder, root, found)));
  for (const entry of visible.filter((each) => each.isDirectory() && each.name !== 'node_modules')) {
    await walk(join(folder, entry.name), root, found);
  }
}

async function list(folder: string, found: Found): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (!isGone(error)) {
      found.failures.push(failureAt('folder', folder, systemReason(error)));
      found.unreadable.push(folder);
    }
    return [];
  }
}

function isMarkdown(entry: Dirent): boolean {
  return (entry.isFile() || entry.isSymbolicLink()) && MARKDOWN_FILE.test(entry.name);
}

/** Files that reports are read from. */
export const MARKDOWN_FILE = /\.(?:md|markdown|mdx)$/i;

async function look(entry: Dirent, folder: string, root: string, found: Found): Promise<void> {
  const absolute = join(folder, entry.name);
  try {
    if (entry.isSymbolicLink() && !(await leadsInside(absolute, root))) {
      found.failures.push(failureAt('left-out', absolute, 'it is a symbolic link that leads out of the reports'));
      return;
    }
    const stats = await stat(absolute);
    if (!stats.isFile()) return;
    const { ino, size, mtimeMs, ctimeMs } = stats;
    found.files.push({
      path: relative(root, absolute).split(sep).join('/'),
      absolute,
      bytes: size,
      signature: `${ino} ${size} ${mtimeMs} ${ctimeMs}`,
      changedAt: Math.max(mtimeMs, ctimeMs),
    });
  } catch (error) {
    if (!isGone(error) || entry.isSymbolicLink()) {
      found.failures.push(failureAt('left-out', absolute, systemReason(error)));
      found.unreadable.push(absolute);
    }
  }
}

async function leadsInside(link: string, root: string): Promise<boolean> {
  return (await realpath(link)).startsWith((await realpath(root)) + sep);
}

/** A file may be deleted between being listed and being looked at. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
