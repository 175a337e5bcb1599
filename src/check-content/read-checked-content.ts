import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import pLimit from 'p-limit';
import type { Failure } from '../content/failure.ts';
import { folderPlace, type SiteFolder } from '../content/folders/find-sites.ts';
import { createFolderReader } from '../content/folders/folder-reader.ts';
import type { OnProgress } from '../content/folders/read-folder.ts';
import { failuresOf, type KnownSite } from '../content/known.ts';
import type { CheckedContent, CheckedFile, CheckedSite } from '../core/problems/checked-content.ts';
import type { FileProblem } from '../core/problems/rule.ts';

/**
 * Reads a folder of one site or many, with what a check wants to know besides the reports.
 * @throws UserError when the folder is missing or holds no Markdown at all.
 */
export async function readCheckedContent(dir: string, onProgress: OnProgress) {
  const { sites } = await createFolderReader(folderPlace(dir), undefined).read(onProgress);
  const folders = new Map(sites.map(({ site, folder }) => [site.name, folder]));
  const content: CheckedContent = {
    sites: await Promise.all(
      sites.map(async ({ site, folder }) => ({ ...site, ...(await findAssets(folder.contentDir)) })),
    ),
    files: (await Promise.all(sites.map(checkedFiles))).flat(),
    readAt: new Date(),
  };
  return {
    content,
    sites: sites.map(({ site, folder, leftOut }): ReadSite => ({ site, folder, leftOut })),
    /** What could not be read, and is therefore not in `content`. */
    unreadable: sites.flatMap((each) => failuresOf(each).map((failure) => unreadableProblem(failure, each.folder))),
    /** Path of a problem's file on disk. */
    pathOf: ({ site, file }: FileProblem): string => join(folders.get(site)?.contentDir ?? '', file),
  };
}

/** A site, where it was found, and which of its Markdown is no report. */
export type ReadSite = Pick<KnownSite, 'site' | 'folder' | 'leftOut'>;

/** What could not be read, as a problem. The file of a site's configuration is "../hugo.toml", seen from its reports. */
function unreadableProblem({ kind, file, line, reason }: Failure, folder: SiteFolder): FileProblem {
  const path = relative(folder.contentDir, resolve(file)).split(sep).join('/');
  const rule = kind === 'config' ? 'broken-config' : /front matter/.test(reason) ? 'broken-front-matter' : 'unreadable';
  const message = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}. ${CONSEQUENCE[rule]}`;
  return { site: folder.name, file: path || '.', line, severity: 'error', rule, message };
}

const CONSEQUENCE = {
  'broken-config': 'Mend it: until then no answer can link to this site.',
  'broken-front-matter': 'Mend it: until then neither Hugo nor Debrief can read the page.',
  unreadable: 'Nothing is answered from it until it can be read.',
} as const;

/** Keeps the disk busy without holding every file open. */
const READ_AT_ONCE = 16;

function checkedFiles({ site, files }: KnownSite): Promise<readonly CheckedFile[]> {
  const good = files.flatMap(({ found, good }) => (good === undefined ? [] : [{ ...found, parsed: good.parsed }]));
  return pLimit(READ_AT_ONCE).map(good, async ({ path, absolute, parsed }) => {
    const text = await readFile(absolute, 'utf8');
    return { site: site.name, path, parsed, lines: text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u) };
  });
}

/** The files of a site that are no Markdown: those that it publishes as they are, and those beside its reports. */
async function findAssets(contentDir: string): Promise<Pick<CheckedSite, 'assets' | 'resources'>> {
  const resources = new Set((await filesBelow(contentDir)).filter((path) => !/\.md$/i.test(path)));
  const site = basename(contentDir) === 'content' ? dirname(contentDir) : undefined;
  const own = site === undefined ? [] : await filesBelow(join(site, 'static'));
  if (site === undefined || own.length === 0) return { assets: undefined, resources };
  const folders = [join(site, 'assets'), ...(await themesOf(site)).map((theme) => join(theme, 'static'))];
  const others = await Promise.all(folders.map(filesBelow));
  return { assets: new Set([...own, ...others.flat()]), resources };
}

async function themesOf(site: string): Promise<readonly string[]> {
  const entries = await entriesOf(join(site, 'themes'));
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(site, 'themes', name));
}

/** Paths of all files below a folder, with forward slashes; [] when it is not there. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await entriesOf(folder, true);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
}

async function entriesOf(folder: string, recursive = false) {
  try {
    return await readdir(folder, { withFileTypes: true, recursive });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
