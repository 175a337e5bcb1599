import type { Access } from './credentials.ts';
import type { FailureReason } from './fetch-guard.ts';
import { type RepoAddress, shownAddress } from './repo-address.ts';

/** What went wrong when a repository was fetched, and what to do about it, in one sentence without credentials. */
export function describeGitError(error: unknown, address: RepoAddress, { hide }: Access): string {
  const message = hide(error instanceof Error ? error.message : String(error));
  const known = KNOWN.find(([pattern]) => pattern.test(message));
  const name = `${shownAddress(address.url)}${address.branch === undefined ? '' : `#${address.branch}`}`;
  return `${name} cannot be fetched: ${known === undefined ? lastLine(message) : known[1]}`;
}

const KNOWN: readonly (readonly [RegExp, string, FailureReason?])[] = [
  [/couldn't find remote ref HEAD/i, 'the repository is empty. Push the reports to it.', 'empty'],
  [/couldn't find remote ref/i, 'it has no such branch. Correct the branch in CONTENT_REPO.', 'no-branch'],
  [
    /unable to update url base from redirection|error: 30[12378]/i,
    'it leads on to another address. Give that one in its place.',
    'redirected',
  ],
  [
    /authentication failed|could not read (?:username|password)|terminal prompts disabled|permission denied|HTTP (?:401|403)|error: 40[13]|invalid credentials/i,
    'it does not let Debrief in. Give a token in CONTENT_REPO (https://user:token@…), or an SSH key that may read it.',
    'no-access',
  ],
  [
    /repository .{0,500}not found|does not appear to be a git repository|error: 404|no such file or directory/i,
    'there is no such repository, or it is private. Correct the address in CONTENT_REPO, or give a token.',
    'not-found',
  ],
  [
    /could not resolve host|connection (?:refused|timed out|reset)|couldn't connect|failed to connect|network is unreachable|block timeout|operation timed out/i,
    'the network does not get there. It is tried again with the next pull.',
    'unreachable',
  ],
  [
    /transport '.{1,20}' not allowed/i,
    'it leads to an address that is neither https:// nor ssh://. Correct CONTENT_REPO.',
    'redirected',
  ],
  [/host key verification failed/i, 'its host is not known to SSH. Add it to known_hosts (ssh-keyscan).'],
  [/\.lock'?: file exists|another git process/i, 'another Git is at work in the same CACHE_DIR. It is tried again.'],
  [/no space left/i, 'the disk is full. Make room in CACHE_DIR.'],
];

/** The same in a word, for whoever named the repository in another place than the settings of the operator. */
export function failureReason(error: unknown): FailureReason {
  const message = error instanceof Error ? error.message : String(error);
  return KNOWN.find(([pattern]) => pattern.test(message))?.[2] ?? 'failed';
}

/** Whether Git failed for a reason that lies outside of this machine's copy; all else may be damage of the copy. */
export function isOutside(error: unknown): boolean {
  return KNOWN.some(([pattern]) => pattern.test(error instanceof Error ? error.message : String(error)));
}

function lastLine(message: string): string {
  return message.trim().split('\n').at(-1)?.trim() ?? '';
}
