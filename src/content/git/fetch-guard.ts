/** Why a repository that somebody from outside has named is not read; `most` is the limit that it is beyond, `path` what of it is why. */
export interface RepositoryRefusal {
  readonly reason: 'too-large' | 'too-many-files' | 'too-many-reports' | 'too-slow' | TreeReason | FailureReason;
  readonly most?: number;
  readonly path?: string;
}

/** Reports that are a submodule, links, and a folder of Git's own among the files. */
export type TreeReason = 'submodule' | 'link-out' | 'folder-link' | 'git-folder';

/** `private-address`: its host leads into a private network. `failed`: what Git says is in the log. */
export type FailureReason =
  | 'private-address'
  | 'redirected'
  | 'empty'
  | 'no-branch'
  | 'no-access'
  | 'not-found'
  | 'unreachable'
  | 'failed';

/** The message says it to the operator. */
export class Refused extends Error {
  readonly refusal: RepositoryRefusal;

  constructor(refusal: RepositoryRefusal, message: string) {
    super(message);
    this.refusal = refusal;
  }
}

export interface FetchLimits {
  /** Of what is fetched, and of what is laid out on disk. */
  readonly megabytes: number;
  readonly files: number;
  /** Markdown files. */
  readonly reports: number;
  readonly minutes: number;
}

/** What is not taken from a repository: counted, and told to whoever named it. */
export interface LeftBehind {
  readonly links: number;
  readonly submodules: number;
  readonly hooks: number;
}

/** Guards the fetching of a repository that anybody may have named. The operator's own need none. */
export interface FetchGuard {
  readonly limits: FetchLimits;
  /** @returns Configuration of Git for this fetch. @throws Refused for a host that leads where nobody from outside may reach. */
  readonly permit: (url: string) => Promise<readonly (readonly [key: string, value: string])[]>;
  readonly onRefused: (refusal: RepositoryRefusal) => void;
  readonly onLeftBehind: (left: LeftBehind) => void;
}
