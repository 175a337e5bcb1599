import { trimEnd } from 'es-toolkit';
import { UserError } from '../../settings/user-error.ts';

/** Where content is fetched from. */
export interface RepoAddress {
  /** What Git is given: an address or a path, credentials included. Never to be shown: see `shownAddress`. */
  readonly url: string;
  /** Undefined: the branch that the repository names as its own. */
  readonly branch: string | undefined;
  /** Folder below the repository's top that holds the content, with forward slashes; '' for the top. */
  readonly folder: string;
  /** What Git may speak, as in its `GIT_ALLOW_PROTOCOL`. */
  readonly protocols: string;
}

/** What Git may speak to fetch it: without a cipher, anybody on the way could put reports of their own in its place. */
const REMOTE = 'https:ssh';
const LOCAL = `${REMOTE}:http:git:file`;

/**
 * Reads `CONTENT_REPO`: addresses with commas or white space between them, each of the form
 *
 *     address [ ':' folder ]                        https://github.com/you/site.git:docs
 *     address '#' [ branch ] [ ':' folder ]         git@github.com:you/site.git#main:docs
 *
 * An address is `https://…`, `ssh://…`, or `host:path` as SSH has it (no slash before the colon). The colons of a scheme, a
 * port, credentials and `host:path` are the address's own; the next one begins the folder. In an address, '#', ':', ',' and
 * blanks can be written as `%23`, `%3A`, `%2C` and `%20`.
 * @param options `allowLocal`: also `http://…`, `git://…`, `file://…` and paths on this machine. For tests: whoever sets
 *   `CONTENT_REPO` could have any repository of this machine shown.
 * @throws UserError that names the address that cannot be used, without its credentials.
 */
export function parseRepoAddresses(text: string, { allowLocal = false } = {}): readonly RepoAddress[] {
  return text
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map((entry) => parseRepoAddress(entry, allowLocal));
}

function parseRepoAddress(entry: string, allowLocal: boolean): RepoAddress {
  const [, own = '', rest = ''] = OWN_COLONS.exec(entry) ?? [];
  const [, path = '', folder = '', , branch = '', branchFolder = ''] = REST.exec(rest) ?? [];
  const url = own + path;
  if (folder !== '' && branchFolder !== '') throw refused(entry, 'names two folders');
  if (!isAddress(url)) throw refused(entry, 'is no address that can be used');
  if (!allowLocal && !isRemote(url)) throw notRemote(url);
  if (branch !== '' && !BRANCH.test(branch)) throw refused(entry, 'names a branch that cannot be');
  const protocols = allowLocal ? LOCAL : REMOTE;
  return { url, branch: branch || undefined, folder: readFolder(folder || branchFolder, entry), protocols };
}

/** The part of an address whose colons are its own: scheme and host, `user@host:`, or a drive. */
const OWN_COLONS = /^([A-Za-z][A-Za-z\d+.-]*:\/\/[^/#]*|[A-Za-z]:(?=[\\/])|[^/:#\\]+:|)(.*)$/s;
const REST = /^([^:#]*)(?::([^#]*))?(#([^:]*)(?::(.*))?)?$/s;

const SCHEME = /^(?:https?|ssh|git|file):\/\/./i;

/** What begins with '-' is an option to Git, a host that does is one to SSH, and `ext::…` is a command to run. */
function isAddress(url: string): boolean {
  if (url === '' || /^-|^[^/]*@-|:\/\/(?:[^/]*@)?-|\p{Cc}/u.test(url) || /^[A-Za-z][A-Za-z\d+.-]*::/.test(url))
    return false;
  return url.includes('://') ? SCHEME.test(url) && URL.canParse(url) : !/:$/.test(url) || /^[A-Za-z]:$/.test(url);
}

/** A letter before the colon is a drive of Windows. */
function isRemote(url: string): boolean {
  return url.includes('://') ? /^(?:https|ssh):/i.test(url) : /^[^/\\:]{2,}:/.test(url);
}

function notRemote(url: string): UserError {
  const isHere = /^file:/i.test(url) || !url.includes('://');
  const advice = isHere
    ? 'is on this machine. Set CONTENT_DIR to a folder with its files instead'
    : 'is read without encryption, so that others could change it on the way. Begin it with https:// or ssh://';
  return new UserError(`CONTENT_REPO: ${shownAddress(url)} ${advice}.`);
}

/** https://git-scm.com/docs/git-check-ref-format, as far as it could do harm or be mistaken for something else. */
const BRANCH = /^(?!-)(?!.*(?:\.\.|@\{|\/\/|[\p{Cc} ~^?*[\\]))(?!.*(?:\.lock|[./])$)[^/].*$/su;

function readFolder(folder: string, entry: string): string {
  const parts = folder.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  if (parts.includes('..') || parts.includes('.git')) throw refused(entry, 'names a folder outside of it');
  return parts.join('/');
}

function refused(entry: string, reason: string): UserError {
  return new UserError(
    `CONTENT_REPO: ${shownAddress(entry)} ${reason}. Write address#branch:folder; branch and folder can be left out.`,
  );
}

/** An address without user, password and query: fit for a log. */
export function shownAddress(url: string): string {
  return url.replace(/^([A-Za-z][A-Za-z\d+.-]*:\/\/)[^/]*@/, '$1').replace(/\?[^#]*/, '');
}

/** The repository's name: the last part of its address, without `.git`. */
export function repoName({ url }: Pick<RepoAddress, 'url'>): string {
  const path = trimEnd(shownAddress(url), ['\\', '/']).replace(/(?:[\\/])?\.git$/i, '');
  return /(?<![^\\/:])[^\\/:]+$/.exec(path)?.[0] ?? 'repository';
}
