import { relative, sep } from 'node:path';
import { type HostedFolder, hostedRepository } from '../../core/addresses/git-host.ts';
import { createReadingGit } from './git-client.ts';

/** A working tree of a repository, and how far its remote has what is in it. */
export interface Checkout {
  /** Absolute path of the folder that was asked about. */
  readonly dir: string;
  /** Where that is below the top, ending in '/'; '' for the top. */
  readonly prefix: string;
  /** As Git fetches it, credentials included: never to be shown. */
  readonly remote: string;
  /** The newest commit of this tree that the remote has, 40 hexadecimal digits. */
  readonly commit: string;
  /** The remote's branch that this tree follows; undefined: none. */
  readonly branch: string | undefined;
  /** Paths below the top that the commit has; undefined: all that are here. */
  readonly files: ReadonlySet<string> | undefined;
  /** Those of them that have changed here since. */
  readonly changed: ReadonlySet<string>;
}

/**
 * The checkout that a folder is, or lies in; undefined when it is none, when its remote is on no host whose pages are
 * known, or when nothing of it is known to have been pushed. Asks the Git of this machine, and nothing of the network.
 */
export async function findCheckout(dir: string): Promise<Checkout | undefined> {
  const git = createReadingGit(dir);
  const ask = (...command: readonly string[]): Promise<string> => git.raw([...command]).then((text) => text.trim());
  try {
    const [prefix = '', head = ''] = (await git.raw(['rev-parse', '--show-prefix', 'HEAD'])).split('\n');
    const own = await ask('rev-parse', '--abbrev-ref', 'HEAD');
    const name = (await ask('config', '--default', '', '--get', `branch.${own}.remote`)) || 'origin';
    const remote = await ask('remote', 'get-url', name);
    if (hostedRepository(remote) === undefined) return undefined;
    const refs = (await ask('for-each-ref', '--format=%(refname)', `refs/remotes/${name}/`)).split('\n');
    const followed = await follows(ask, own, name, refs);
    const isPushed = (await ask('for-each-ref', `--contains=${head}`, `refs/remotes/${name}/`)) !== '';
    if (!isPushed && followed === undefined) return undefined;
    const commit = isPushed ? head : await ask('merge-base', head, followed ?? head);
    const files = await git.raw(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]);
    const changed = await git.raw(['diff', '-z', '--name-only', '--no-ext-diff', commit, '--']);
    const branch = followed?.slice(`refs/remotes/${name}/`.length);
    return {
      dir,
      prefix,
      remote,
      commit,
      branch,
      files: new Set(files.split('\0')),
      changed: new Set(changed.split('\0')),
    };
  } catch {
    return undefined; // No Git, no repository, no commit or no remote: then there is nothing to link to.
  }
}

type Ask = (...command: readonly string[]) => Promise<string>;

/** The remote's branch of the same name, or the one that is set as upstream. */
async function follows(ask: Ask, own: string, remote: string, refs: readonly string[]): Promise<string | undefined> {
  const merge = await ask('config', '--default', `refs/heads/${own}`, '--get', `branch.${own}.merge`);
  const followed = merge.replace(/^refs\/heads\//, `refs/remotes/${remote}/`);
  return refs.includes(followed) ? followed : undefined;
}

/** What of a folder of content can be read on the host. @param paths Those of its files, below `contentDir`. */
export function hostedFolder(
  { dir, prefix, remote, commit, branch, files, changed }: Checkout,
  contentDir: string,
  paths: readonly string[],
): HostedFolder | undefined {
  const repository = hostedRepository(remote);
  const below = relative(dir, contentDir).split(sep).join('/');
  const at = repository?.filesAt({ commit });
  if (repository === undefined || at === undefined || /^\.\.(?:\/|$)/.test(below)) return undefined;
  const atBranch = branch === undefined ? undefined : repository.filesAt({ branch });
  const folder = prefix + (below === '' ? '' : `${below}/`);
  const encoded = folder.split('/').map(encodeURIComponent).join('/');
  const missing = paths.filter((path) => files !== undefined && !files.has(folder + path));
  return {
    rule: repository.rule,
    base: at + encoded,
    branchBase: atBranch === undefined ? undefined : atBranch + encoded,
    changed: paths.filter((path) => changed.has(folder + path) && !missing.includes(path)),
    missing,
  };
}

/** A clone of Debrief's own: all that is in it was fetched. @param dir Absolute path of its top. */
export function fetchedCheckout(dir: string, remote: string, commit: string): Checkout {
  return { dir, prefix: '', remote, commit, branch: undefined, files: undefined, changed: new Set() };
}
