import { chunk, uniqBy } from 'es-toolkit';
import type { SimpleGit } from 'simple-git';
import { Refused } from './fetch-guard.ts';
import { isOut } from './refuse-paths.ts';

/** A symbolic link of a tree. */
export interface Link {
  readonly path: string;
  /** Of the blob that says where it leads. */
  readonly id: string;
  readonly bytes: number;
}

/** No system follows a longer one. */
const LONGEST = 4_096;
/** Asked for at once: the command line holds them. */
const AT_ONCE = 500;

/**
 * Links are not followed, and those within the repository are left where they are. One that leads out of it is no mistake that
 * anybody makes with reports, and a folder of reports that is one holds none.
 * @throws Refused
 */
export async function refuseLinksOut(git: SimpleGit, links: readonly Link[], folder: string): Promise<void> {
  const above = links.find(({ path }) => folder === path || folder.startsWith(`${path}/`));
  if (above !== undefined) {
    const { path } = above;
    throw new Refused({ reason: 'folder-link', path }, `The folder leads through the symbolic link ${path}.`);
  }
  const tooLong = links.find(({ bytes }) => bytes > LONGEST);
  if (tooLong !== undefined) throw leadsOut(tooLong.path);
  const targets = await targetsOf(git, links);
  const out = links.find(({ path, id }) => isOut(path, targets.get(id) ?? '/'));
  if (out !== undefined) throw leadsOut(out.path);
}

function leadsOut(path: string): Refused {
  return new Refused({ reason: 'link-out', path }, `The symbolic link ${path} leads out of it.`);
}

/** Where links lead, by the ids of their blobs. */
async function targetsOf(git: SimpleGit, links: readonly Link[]): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  for (const some of chunk(
    uniqBy(links, ({ id }) => id),
    AT_ONCE,
  )) {
    // One after another, without anything between them.
    const shown = await git.showBuffer(some.map(({ id }) => id));
    let at = 0;
    for (const { id, bytes } of some) {
      targets.set(id, shown.toString('utf8', at, at + bytes));
      at += bytes;
    }
  }
  return targets;
}
