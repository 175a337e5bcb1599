import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, extname, join, posix, sep } from 'node:path';
import { sectionUrl } from '../../core/addresses/section-url.ts';
import { sitePaths } from '../../core/problems/site-paths.ts';
import type { PictureAddresses } from './report-html.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

/** Pictures stand in the site's `static/`, or beside the report. */
const PLACES = ['static', 'content'] as const;

/** Finds the pictures of a report on disk. `sources` are as written, `file` is the report's path in `contentDir`. */
export async function findPictures(
  sources: readonly string[],
  { site, file, contentDir }: { readonly site: string; readonly file: string; readonly contentDir: string },
): Promise<PictureAddresses> {
  const folder = posix.dirname(file);
  const found = new Map<string, string>();
  for (const source of new Set(sources)) {
    // A theme or an address in front may hide which folder is meant: each that it can be is tried.
    for (const path of sitePaths(source, ['', folder === '.' ? '' : folder], '/')) {
      for (const place of PLACES) {
        if (!found.has(source) && (await locate(contentDir, place, path)) !== undefined)
          found.set(source, sectionUrl('/', `pictures/${site}/${place}/${path}`, ''));
      }
    }
  }
  return found;
}

/** The bytes of a picture and their media type; undefined for what is none, is not there, or lies outside. */
export async function readPicture(
  contentDir: string,
  place: string,
  path: string,
): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined> {
  const file = await locate(contentDir, place, path);
  const type = TYPES[extname(path).toLowerCase()];
  return file === undefined || type === undefined ? undefined : { bytes: await readFile(file), type };
}

/** The file's real path, if it is a picture in one of the two folders, links followed. */
async function locate(contentDir: string, place: string, path: string): Promise<string | undefined> {
  if (!PLACES.some((each) => each === place) || !(extname(path).toLowerCase() in TYPES)) return undefined;
  try {
    const root = await realpath(place === 'static' ? join(dirname(contentDir), 'static') : contentDir);
    const file = await realpath(join(root, ...path.split('/')));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    // Whatever the reason, there is no such picture to be shown.
    return undefined;
  }
}
