import type { Search } from '../core/library/search.ts';
import type { Rating, StoredQuestion } from '../store/questions/asked.ts';
import type { KeptFollowing, KeptQuestions, ServerReports, ServerSettings } from '../store/servers/server-settings.ts';
import type { ContentState } from './content-control.ts';

/** What those who may manage a server can choose for it. */
export interface SetupControl {
  /** As this process knows them. */
  readonly settings: () => ServerSettings;
  /** With what other processes have changed, where the database is there. */
  readonly current: () => Promise<ServerSettings>;
  /** undefined: this operator lets no server bring its own reports. */
  readonly limits: SetupLimits | undefined;
  /** Whether the bot hears messages that do not mention it, so that it can answer them. */
  readonly hearsAll: boolean;
  /** What holds where the server has chosen nothing. */
  readonly defaults: SetupDefaults;
  /** @throws StoreAway; then nothing has changed. */
  readonly change: (change: (settings: ServerSettings) => ServerSettings) => Promise<ServerSettings>;
  /**
   * Reads what somebody has named, without a change to what is answered from, and keeps it as the draft.
   * @throws ReportsRefused, StoreAway
   */
  readonly check: (given: GivenReports) => Promise<ReportsPreview>;
  readonly asked: AskedControl;
  /** undefined: nothing can be followed from now on, and what is followed is forgotten. @throws StoreAway */
  readonly chooseFollowing: (chosen: KeptFollowing | undefined) => Promise<ServerSettings>;
  /** What the draft would answer from. @throws ReportsRefused */
  readonly preview: (draft: ServerReports) => Promise<ReportsPreview>;
}

/** What is kept of what members ask. */
export interface AskedControl {
  /** The moment at which periods end. */
  readonly now: () => Date;
  /** Newest first. @throws StoreAway */
  readonly since: (days: number) => Promise<readonly StoredQuestion[]>;
  /** The most helpful first. @throws StoreAway */
  readonly ratings: (days: number) => Promise<readonly Rating[]>;
  /** undefined: nothing from now on, and what is kept is taken away. @throws StoreAway */
  readonly choose: (chosen: KeptQuestions | undefined) => Promise<ServerSettings>;
}

/** As it was typed. */
export interface GivenReports {
  /** One address a line, each `https://…#branch:folder`. */
  readonly addresses: string;
  readonly siteUrl: string;
}

export interface ReportsPreview {
  readonly reports: ServerReports;
  readonly search: Search;
  readonly state: ContentState;
  /** What of the repositories is not taken: links that are not followed and the like. */
  readonly left: { readonly links: number; readonly submodules: number; readonly hooks: number };
}

export interface SetupLimits {
  readonly hosts: readonly string[];
  readonly repositories: number;
  readonly megabytes: number;
  readonly reports: number;
}

export interface SetupDefaults {
  readonly threads: boolean;
  readonly language: string;
  readonly coolDown: { readonly user: number; readonly channel: number };
  /** Whether there are reports of the operator's to answer from. */
  readonly hasReports: boolean;
}

/** Why reports that somebody has named are not read: each has a sentence. `detail` is filled in: a limit, hosts, or a path. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly detail?: string | number | undefined;
}

export type RefusalReason =
  | 'no-address'
  | 'not-https'
  | 'local'
  | 'ssh'
  | 'command'
  | 'option'
  | 'credentials'
  | 'port'
  | 'host'
  | 'branch'
  | 'folder'
  | 'site-address'
  | 'too-many-repositories'
  | 'too-often'
  | 'private-address'
  | 'redirected'
  | 'empty'
  | 'no-branch'
  | 'no-access'
  | 'not-found'
  | 'unreachable'
  | 'failed'
  | 'too-large'
  | 'too-many-files'
  | 'too-many-reports'
  | 'too-slow'
  | 'submodule'
  | 'link-out'
  | 'folder-link'
  | 'git-folder'
  | 'no-reports';

export class ReportsRefused extends Error {
  override readonly name = 'ReportsRefused';
  readonly refusal: Refusal;
  /** What was named, without credentials. */
  readonly address: string;

  constructor(refusal: Refusal, address: string) {
    super(`${address}: ${refusal.reason}`);
    this.refusal = refusal;
    this.address = address;
  }
}
