import { UserError } from '../../settings/user-error.ts';

/** Where content is fetched from. */
export interface RepoAddress {
  /** What Git is given: an address or a path, credentials included. Never to be shown: see `shownAddress`. */
  readonly url: string;
  /** Undefined: the branch that the repository names as its own. */
  readonly branch: string | undefined;
  /** Folder below the repository's top that holds the content, with forward slashes; '' for the top. */
  readonly folder: string;
}

/**
 * Reads `CONTENT_REPO`: addresses with commas or white space between them, each of the form
 *
 *     address [ ':' folder ]                        https://github.com/you/site.git:docs
 *     address '#' [ branch ] [ ':' folder ]         git@github.com:you/site.git#main:docs
 *
 * An address is `https://…`, `http://…`, `ssh://…`, `git://…`, `file://…`, `host:path` as SSH has it (no slash before
 * the colon), or a path on this machine. The colons of a scheme, a port, credentials, `host:path` and a Windows drive
 * are the address's own; the next one begins the folder. In an address, '#', ':', ',' and blanks can be written as
 * `%23`, `%3A`, `%2C` and `%20`.
 * @throws UserError that names the address that cannot be used, without its credentials.
 */
export function parseRepoAddresses(text: string): readonly RepoAddress[] {
  return text
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map(parseRepoAddress);
}

function parseRepoAddress(entry: string): RepoAddress {
  const [, own = '', rest = ''] = OWN_COLONS.exec(entry) ?? [];
  const [, path = '', folder = '', , branch = '', branchFolder = ''] = REST.exec(rest) ?? [];
  const url = own + path;
  if (folder !== '' && branchFolder !== '') throw refused(entry, 'names two folders');
  if (!isAllowed(url)) throw refused(entry, 'is no address that can be used');
  if (branch !== '' && !BRANCH.test(branch)) throw refused(entry, 'names a branch that cannot be');
  return { url, branch: branch || undefined, folder: readFolder(folder || branchFolder, entry) };
}

/** The part of an address whose colons are its own: scheme and host, `user@host:`, or a drive. */
const OWN_COLONS = /^([A-Za-z][A-Za-z\d+.-]*:\/\/[^/#]*|[A-Za-z]:(?=[\\/])|[^/:#\\]+:|)(.*)$/s;
const REST = /^([^:#]*)(?::([^#]*))?(#([^:]*)(?::(.*))?)?$/s;

const SCHEME = /^(?:https?|ssh|git|file):\/\/./i;

/** What begins with '-' is an option to Git, and `ext::…` a command to run. */
function isAllowed(url: string): boolean {
  if (url === '' || url.startsWith('-') || /^[A-Za-z][A-Za-z\d+.-]*::/.test(url)) return false;
  return url.includes('://') ? SCHEME.test(url) && URL.canParse(url) : !/:$/.test(url) || /^[A-Za-z]:$/.test(url);
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
export function repoName({ url }: RepoAddress): string {
  const path = shownAddress(url)
    .replace(/[\\/]+$/, '')
    .replace(/(?:[\\/])?\.git$/i, '');
  return /[^\\/:]+$/.exec(path)?.[0] ?? 'repository';
}
