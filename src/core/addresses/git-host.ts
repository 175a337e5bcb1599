import { trim } from 'es-toolkit';
import type { HostRule } from './reading-rules.ts';

/** A folder of a repository that people can read on a Git host. Plain data. */
export interface HostedFolder {
  readonly rule: HostRule;
  /** What the paths of files stand behind, ending in '/': the folder at a commit that the host has. */
  readonly base: string;
  /** The same at the tip of a branch, for files that were changed since that commit; undefined where none is known. */
  readonly branchBase: string | undefined;
  /** Paths of the files that were changed here since. */
  readonly changed: readonly string[];
  /** Paths of the files that the host does not have. */
  readonly missing: readonly string[];
}

/** A commit (40 hexadecimal digits) or a branch. */
export type GitRef = { readonly commit: string } | { readonly branch: string };

/** A repository on a host that shows Markdown as pages. */
export interface HostedRepository {
  readonly rule: HostRule;
  /** Where its files are at a commit or a branch, ending in '/'; undefined when such an address cannot be made. */
  readonly filesAt: (ref: GitRef) => string | undefined;
}

/**
 * The repository that Git fetches from an address, as `https://…`, `ssh://…` or `git@host:path`, on one of the hosts
 * whose pages are known. What the address holds of a user and password is left out.
 */
export function hostedRepository(remote: string): HostedRepository | undefined {
  const [, named = '', path = ''] = REMOTES.map((form) => form.exec(remote.trim())).find((found) => found) ?? [];
  const name = named.toLowerCase();
  const host = HOSTS.get(ALIASES.get(name) ?? name);
  const parts = trim(path, '/')
    .replace(/\.git$/, '')
    .split('/');
  const fits = host?.isDeep ? parts.length >= 2 : parts.length === 2;
  if (host === undefined || !fits || !parts.every((part) => NAME.test(part)) || /\.wiki$/.test(parts.at(-1) ?? '')) {
    return undefined;
  }
  const repository = `https://${host.name}/${parts.join('/')}`;
  return {
    rule: host.rule,
    filesAt: (ref) => {
      const at = host.at(ref);
      return at === undefined ? undefined : `${repository}/${at}/`;
    },
  };
}

/** With a port of its own, an address of the web may be another server; SSH is often spoken on 443. */
const REMOTES = [
  /^(?:https?|git):\/\/(?:[^/@]*@)?([^/:@]+)\/(.*)$/,
  /^ssh:\/\/(?:[^/@]*@)?([^/:@]+)(?::\d+)?\/(.*)$/,
  /^(?:[\w.-]+@)?([\w-]+\.[\w.-]+):(?!\/\/)(.*)$/,
];

/** What repositories and their owners are called; it needs no encoding. */
const NAME = /^(?!\.{1,2}$)[\w.~-]+$/;

interface Host {
  readonly name: string;
  readonly rule: HostRule;
  /** Whether repositories lie in groups of groups. */
  readonly isDeep?: true;
  /** What stands between the repository and the path of a file. */
  readonly at: (ref: GitRef) => string | undefined;
}

function gitea(name: string): Host {
  return {
    name,
    rule: 'gitea',
    at: (ref) => ('commit' in ref ? `src/commit/${ref.commit}` : `src/branch/${encoded(ref.branch)}`),
  };
}

const ALL_HOSTS: readonly Host[] = [
  { name: 'github.com', rule: 'github', at: (ref) => `blob/${nameOf(ref)}` },
  { name: 'gitlab.com', rule: 'gitlab', isDeep: true, at: (ref) => `-/blob/${nameOf(ref)}` },
  gitea('codeberg.org'),
  gitea('gitea.com'),
  {
    name: 'bitbucket.org',
    rule: 'bitbucket',
    // A branch with a slash in its name would be taken for a folder.
    at: (ref) => ('branch' in ref && ref.branch.includes('/') ? undefined : `src/${nameOf(ref)}`),
  },
];

const HOSTS: ReadonlyMap<string, Host> = new Map(ALL_HOSTS.map((host) => [host.name, host]));

/** Names under which the same hosts can be reached for fetching. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['www.github.com', 'github.com'],
  ['ssh.github.com', 'github.com'],
  ['altssh.gitlab.com', 'gitlab.com'],
  ['altssh.bitbucket.org', 'bitbucket.org'],
]);

function nameOf(ref: GitRef): string {
  return 'commit' in ref ? ref.commit : encoded(ref.branch);
}

function encoded(branch: string): string {
  return branch.split('/').map(encodeURIComponent).join('/');
}

/** Where a file of a hosted folder is; undefined when the host does not have it. `path` is below the folder. */
export function hostedBase(folder: HostedFolder, path: string): string | undefined {
  if (folder.missing.includes(path)) return undefined;
  return folder.changed.includes(path) ? folder.branchBase : folder.base;
}
