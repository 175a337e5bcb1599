import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Failure } from '../content/failure.ts';
import { findSites, folderPlace, type SiteFolder } from '../content/folders/find-sites.ts';
import { createFolderReader, type OnProgress } from '../content/folders/folder-reader.ts';
import type { KnownFile, KnownSite } from '../content/known.ts';
import type { CheckedContent, CheckedFile, CheckedSite } from '../core/problems/checked-content.ts';
import type { FileProblem } from '../core/problems/rule.ts';
import { findAssets } from './find-assets.ts';
import { unreadableProblem } from './unreadable-problem.ts';

export interface ReadContent {
  readonly content: CheckedContent;
  /** What could not be read, and is therefore not in `content`. */
  readonly unreadable: readonly FileProblem[];
  /** Path of a problem's file on disk. */
  readonly pathOf: (problem: FileProblem) => string;
}

/**
 * Reads a folder of one site or many, with what a check wants to know besides the reports.
 * @throws UserError when the folder is missing or holds no Markdown at all.
 */
export async function readCheckedContent(dir: string, onProgress: OnProgress): Promise<ReadContent> {
  const folders = new Map((await findSites(dir)).map((folder) => [folder.name, folder]));
  const { sites } = await createFolderReader(folderPlace(dir), undefined).read(onProgress);
  const known = sites.flatMap((site) => {
    const folder = folders.get(site.site.name);
    return folder === undefined ? [] : [{ site, folder }];
  });
  return {
    content: {
      sites: await Promise.all(known.map(({ site, folder }) => checkedSite(site, folder))),
      files: (await Promise.all(known.map(({ site }) => checkedFiles(site)))).flat(),
      readAt: new Date(),
    },
    unreadable: known.flatMap(({ site, folder }) =>
      failuresOf(site).map((failure) => unreadableProblem(failure, folder)),
    ),
    pathOf: ({ site, file }) => join(folders.get(site)?.contentDir ?? '', file),
  };
}

async function checkedSite({ site }: KnownSite, folder: SiteFolder): Promise<CheckedSite> {
  return { ...site, ...(await findAssets(folder.contentDir)) };
}

function failuresOf({ failures, files }: KnownSite): readonly Failure[] {
  return [...failures, ...files.flatMap(({ failure }) => failure ?? [])];
}

/** Keeps the disk busy without holding every file open. */
const READ_AT_ONCE = 16;

function checkedFiles({ site, files }: KnownSite): Promise<readonly CheckedFile[]> {
  const good = files.flatMap((file) => (file.good === undefined ? [] : [{ ...file, good: file.good }]));
  return pLimit(READ_AT_ONCE).map(good, async ({ found, good: { parsed } }) => {
    return { site: site.name, path: found.path, parsed, lines: await readLines(found) };
  });
}

async function readLines({ absolute }: KnownFile['found']): Promise<readonly string[]> {
  const text = await readFile(absolute, 'utf8');
  return text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
}
