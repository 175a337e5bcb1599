import type { Logger } from 'pino';
import { repeatedly } from '../../repeatedly.ts';
import type { Database } from '../database/database.ts';
import { chosenNow } from '../servers/chosen.ts';
import type { ServerSettings } from '../servers/server-settings.ts';
import type { Follow, NewTelling, Telling } from './follow.ts';
import {
  addFollow,
  enforceFollowing,
  followsIn,
  followsOf,
  forgetFollowing,
  forgetMember,
  removeFollow,
  serversWithFollows,
} from './follows.ts';
import { type KnownPage, lookAtReports, type Seen, takeReports } from './known-reports.ts';
import { addTellings, endTelling, GIVEN_UP_MS, postponeTelling, takeTelling } from './tellings.ts';

/** Who wants to be told of what, where their server has chosen to allow it. All of it rejects with StoreAway. */
export interface Followers {
  /** @returns `off` where the server does not allow it, `full` for who follows as much as anybody may. */
  readonly follow: (follow: Follow) => Promise<'followed' | 'full' | 'off'>;
  /** @returns What was followed; undefined where it was not. */
  readonly end: (server: string, member: string, what: string) => Promise<Follow | undefined>;
  /** @param server null: in all of them. */
  readonly list: (server: string | null, member: string) => Promise<readonly Follow[]>;
  /** Those in which somebody follows something. */
  readonly servers: () => Promise<readonly string[]>;
  /** Of a server, the oldest first. */
  readonly all: (server: string) => Promise<readonly Follow[]>;
  /** Takes away all that is kept of a member. @returns how much was followed. */
  readonly forget: (member: string) => Promise<number>;
  /** Ends what a member is told by direct message, in all servers. */
  readonly closed: (member: string) => Promise<void>;
  /** Takes away all that is kept of a server, piece by piece. */
  readonly forgetServer: (server: string) => Promise<void>;
  readonly look: (server: string, source: string, pages: readonly KnownPage[]) => Promise<Seen>;
  /**
   * Knows a server's reports from now on, and stores what is to be told of those that were not known: both or neither.
   * @returns How many messages that makes.
   */
  readonly take: (
    server: string,
    source: string,
    pages: readonly KnownPage[],
    tell: (fresh: readonly string[], follows: readonly Follow[]) => readonly NewTelling[],
  ) => Promise<number>;
  /** See `takeTelling`. */
  readonly next: () => Promise<Telling | undefined>;
  readonly told: (number: number) => Promise<void>;
  readonly later: (number: number, afterMs: number) => Promise<void>;
  /** Takes away what is kept no longer. */
  readonly sweep: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FollowersOptions {
  readonly database: Database;
  readonly settings: (server: string) => ServerSettings;
  readonly now?: (() => Date) | undefined;
  /** See `GIVEN_UP_MS`. */
  readonly givenUpMs?: number | undefined;
  readonly sweepEvery?: number | undefined;
  readonly log?: Pick<Logger, 'warn'> | undefined;
}

const SWEEP_EVERY_MS = 60 * 60_000;

export function openFollowers(options: FollowersOptions): Followers {
  const { database, settings, now = () => new Date(), givenUpMs = GIVEN_UP_MS, log } = options;
  const { isThere, transaction } = database;
  const sweep = async (): Promise<void> => {
    if (isThere()) await transaction((queries) => enforceFollowing(queries, now()));
  };
  const sweeping = repeatedly(
    () => sweep().catch((err) => log?.warn({ err }, 'Follows could not be cleared up')),
    options.sweepEvery ?? SWEEP_EVERY_MS,
  );
  return {
    follow: async (follow) => {
      if (settings(follow.server).following === undefined) return 'off';
      return transaction((queries) => addFollow(queries, follow, now()));
    },
    end: async (server, member, what) => (isThere() ? removeFollow(database, server, member, what) : undefined),
    list: async (server, member) => (isThere() ? followsOf(database, server, member) : []),
    servers: async () => (isThere() ? serversWithFollows(database) : []),
    all: async (server) => (isThere() ? followsIn(database, server) : []),
    forget: async (member) => (isThere() ? transaction((queries) => forgetMember(queries, member)) : 0),
    closed: async (member) => void (await transaction((queries) => forgetMember(queries, member, 'direct'))),
    forgetServer: async (server) => {
      if (isThere()) await forgetFollowing(database, server);
    },
    look: (server, source, pages) => lookAtReports(database, server, source, pages),
    take: (server, source, pages, tell) =>
      transaction(async (queries) => {
        if ((await chosenNow(queries, [server]))(server).following === undefined) return 0;
        const fresh = await takeReports(queries, server, source, pages);
        const tellings = fresh.length === 0 ? [] : tell(fresh, await followsIn(queries, server));
        await addTellings(queries, server, tellings, now());
        return tellings.length;
      }),
    next: async () => (isThere() ? takeTelling(database, now(), givenUpMs) : undefined),
    told: (number) => endTelling(database, number),
    later: (number, afterMs) => postponeTelling(database, number, new Date(now().getTime() + afterMs)),
    sweep,
    close: sweeping.close,
  };
}
