import { isIP } from 'node:net';
import { trimEnd } from 'es-toolkit';
import { parseRepoAddresses, type RepoAddress, shownAddress } from '../content/git/repo-address.ts';
import { type Refusal, ReportsRefused } from '../discord/setup-control.ts';
import { UserError } from '../settings/user-error.ts';
import { isPublicAddress } from './public-host.ts';

export interface AddressRules {
  readonly hosts: readonly string[];
  /** For tests: repositories of this machine are taken, too. */
  readonly allowLocal?: boolean | undefined;
}

/**
 * Reads what somebody has typed for a repository: `https://host/path`, with `#branch` and `:folder` as in `CONTENT_REPO`, or the
 * address of a folder's page on its host. Longer than 500 characters is none.
 * @throws ReportsRefused
 */
export function readAddress(typed: string, { hosts, allowLocal = false }: AddressRules): RepoAddress {
  const text = typed.trim();
  const refuse = (reason: Refusal['reason'], detail?: string): never => {
    throw new ReportsRefused({ reason, detail }, shown(text));
  };
  if (allowLocal && text.startsWith('file://')) return parsed(text, allowLocal, refuse);
  const wrong = wrongScheme(text);
  if (wrong !== undefined) return refuse(wrong);
  const [entry, ...others] = [fromPage(text)];
  const address = others.length === 0 ? parsed(entry ?? '', false, refuse) : refuse('no-address');
  const { username, password, port, hostname, search, pathname, origin } = new URL(address.url);
  if (username !== '' || password !== '') return refuse('credentials');
  if (!isName(hostname))
    return refuse(isPublicAddress(hostname.replace(/^\[|\]$/gu, '')) ? 'host' : 'private-address', hosts.join(', '));
  if (!hosts.includes(hostname)) return refuse('host', hosts.join(', '));
  if (port !== '') return refuse('port');
  if (search !== '' || pathname.length < 2) return refuse('no-address');
  return { ...address, url: `${origin}${asGitPath(hostname, pathname)}`, protocols: 'https' };
}

const LONGEST = 500;

/** What is plainly something else gets a sentence of its own. */
function wrongScheme(text: string): Refusal['reason'] | undefined {
  if (text.length > LONGEST) return 'no-address';
  if (text.startsWith('-') || /:\/\/(?:[^/]*@)?-|^[^/]*@-/u.test(text)) return 'option';
  if (/^[a-z][a-z\d+.-]*::/iu.test(text)) return 'command';
  if (/^(?:ssh|git\+ssh):|^[^/:\s@]{1,100}@[^/:\s@]{1,200}:/iu.test(text)) return 'ssh';
  if (/^(?:http|git|ftp):/iu.test(text)) return 'not-https';
  if (/^(?:file:|[./~\\]|[a-z]:[\\/])/iu.test(text)) return 'local';
  if (/[\s,\\\p{Cc}]/u.test(text) || !/^https:\/\/./iu.test(text) || !URL.canParse(text)) return 'no-address';
  return undefined;
}

function parsed(
  entry: string,
  allowLocal: boolean,
  refuse: (reason: Refusal['reason'], detail?: string) => never,
): RepoAddress {
  try {
    return parseRepoAddresses(entry, { allowLocal })[0] ?? refuse('no-address');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error.message.includes('branch that cannot be')) return refuse('branch');
    if (/folder/u.test(error.message)) return refuse('folder');
    return refuse('no-address');
  }
}

/** Names have a letter and no brackets; what a browser reads as numbers, however it is spelled, is none. */
function isName(host: string): boolean {
  return isIP(host) === 0 && !host.startsWith('[') && host !== 'localhost' && !host.endsWith('.localhost');
}

/** The pages that hosts show of a folder: `/tree/main/docs` on GitHub, `/-/tree/…` on GitLab, `/src/…` on the others. */
const PAGE = /^(https:\/\/[^/]+\/[^/]+\/[^/#:]+?)(?:\/-)?\/(?:tree|src\/branch|src)\/([^/#:]+)(?:\/([^#:]*))?\/?$/iu;

function fromPage(text: string): string {
  const [, repository, branch, folder = ''] = PAGE.exec(text) ?? [];
  return repository === undefined ? text : `${repository}#${branch}${folder === '' ? '' : `:${folder}`}`;
}

/** GitLab leads on to the address with `.git`, which is not followed; the other large hosts take both. */
const LARGE = ['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org'];

function asGitPath(host: string, path: string): string {
  const own = trimEnd(path, '/');
  return LARGE.includes(host) && !own.endsWith('.git') ? `${own}.git` : own;
}

function shown(text: string): string {
  return shownAddress(text).slice(0, 200);
}
