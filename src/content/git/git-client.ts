import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type SimpleGit, simpleGit } from 'simple-git';
import { UserError } from '../../settings/user-error.ts';
import { removeIfOlder } from '../cache/cache-files.ts';
import type { Access } from './credentials.ts';

/** A connection that says nothing for so long is dead. */
const SILENCE_MS = 60_000;

/** A Git that asks nothing, runs nothing of the repository's and leaves files as they are. */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.symlinks', 'false'], // A link in a foreign repository may lead to anything on this machine.
  ['core.fsmonitor', 'false'],
  ['core.quotePath', 'false'],
  ['safe.directory', '*'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['submodule.recurse', 'false'],
  ['fetch.recurseSubmodules', 'false'],
  ['advice.detachedHead', 'false'],
  ['init.defaultBranch', 'main'],
];

/** What anybody may have named comes as one pack however many files it has, and leads nowhere else. */
const GUARDED_SETTINGS: readonly (readonly [string, string])[] = [
  ['fetch.unpackLimit', '1'],
  ['http.followRedirects', 'false'],
  ['core.bigFileThreshold', '1m'],
  ['pack.threads', '1'],
  ['credential.helper', ''],
];
/** Of one piece of memory that Git takes: a few bytes can say that they unpack to gigabytes. */
const GUARDED_ALLOCATION = '256m';

/** Debrief's own clones keep the bytes of the repository; a checkout of the operator's is as its owner set it. */
const CLONE_SETTINGS: readonly (readonly [string, string])[] = [['core.autocrlf', 'false']];

/**
 * @param dir Absolute path of the working tree; it must be there.
 * @param protocols See `RepoAddress`: nothing else is spoken, whatever a redirection or the operator's configuration says.
 * @param abort Ends whatever Git is doing.
 */
export function createGit(dir: string, access: Access, protocols: string, abort: AbortSignal): SimpleGit {
  return client(dir, [...SETTINGS, ...CLONE_SETTINGS, ...access.config], placeOf(dir, protocols), { abort });
}

/** The same, for a repository that anybody may have named. @param config Of Git, for the way to it. */
export function createGuardedGit(
  dir: string,
  config: readonly (readonly [string, string])[],
  protocols: string,
  abort: AbortSignal,
): SimpleGit {
  const place = { ...placeOf(dir, protocols), GIT_ALLOC_LIMIT: GUARDED_ALLOCATION };
  return client(dir, [...SETTINGS, ...CLONE_SETTINGS, ...GUARDED_SETTINGS, ...config], place, { abort });
}

/** Without these, a damaged repository would make Git look for one further up, and change that. */
function placeOf(dir: string, protocols: string): Readonly<Record<string, string>> {
  return { GIT_DIR: join(dir, '.git'), GIT_WORK_TREE: dir, GIT_ALLOW_PROTOCOL: protocols };
}

/** For looking at a repository that `dir` lies in, wherever its top is. Nothing in it is changed. */
export function createReadingGit(dir: string): SimpleGit {
  return client(dir, SETTINGS, { GIT_OPTIONAL_LOCKS: '0' }, {});
}

function client(
  dir: string,
  config: readonly (readonly [string, string])[],
  place: Readonly<Record<string, string>>,
  options: { readonly abort?: AbortSignal },
): SimpleGit {
  return simpleGit({
    ...options,
    baseDir: dir,
    maxConcurrentProcesses: 1,
    timeout: { block: SILENCE_MS },
    // All of these come from here or from the operator's own environment, none from a repository.
    unsafe: {
      allowUnsafeConfigEnvCount: true,
      allowUnsafeCredentialHelper: true,
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafeSshCommand: true,
      allowUnsafeAskPass: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeGitProxy: true,
      allowUnsafeTemplateDir: true,
    },
  }).env({
    ...ownEnvironment(),
    ...place,
    GIT_TERMINAL_PROMPT: '0',
    GIT_LFS_SKIP_SMUDGE: '1',
    GIT_CONFIG_COUNT: String(config.length),
    ...Object.fromEntries(
      config.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  });
}

/** @throws UserError when there is no Git on this machine. */
export async function requireGit(): Promise<void> {
  const { installed } = await simpleGit().version();
  if (installed) return;
  throw new UserError(
    'CONTENT_REPO needs Git, and there is no git on this machine. Install it (https://git-scm.com/downloads; Debian and Ubuntu: sudo apt install git; macOS: xcode-select --install; Windows: winget install Git.Git) and start again.',
  );
}

/** No step of a pull takes so long without a word: see `SILENCE_MS`. */
const STALE_MS = 10 * 60_000;

/** Deletes the lock files that a Git which was killed has left behind; those of one at work are younger. */
export async function removeStaleLocks(gitDir: string): Promise<void> {
  const entries = await readdir(gitDir, { recursive: true }).catch(() => []); // There may be no repository yet.
  for (const name of entries.filter((each) => each.endsWith('.lock'))) {
    await removeIfOlder(join(gitDir, name), STALE_MS, Date.now());
  }
}

/** What lets Git in somewhere (SSH's and the operator's own ways of asking for a password), and how far up it may look. */
const KEPT =
  /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|SSL_\w+|HTTP_\w+|ASKPASS|PROXY_COMMAND|CONFIG_GLOBAL|CONFIG_SYSTEM|CEILING_DIRECTORIES)$/;

/** Debrief may itself be started by Git (in a hook), whose variables would lead to the wrong repository. */
function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([key, value]): [string, string][] => {
    const dropped = (key.startsWith('GIT_') && !KEPT.test(key)) || /^(?:VISUAL|EDITOR|PAGER)$/.test(key);
    return dropped || value === undefined ? [] : [[key, value]];
  });
  const env = Object.fromEntries(entries);
  return 'GIT_SSH' in env || 'GIT_SSH_COMMAND' in env ? env : { ...env, GIT_SSH_COMMAND: SSH_WITHOUT_QUESTIONS };
}

/** SSH would wait for a password or a yes that nobody can type. */
const SSH_WITHOUT_QUESTIONS = 'ssh -oBatchMode=yes -oConnectTimeout=20';
