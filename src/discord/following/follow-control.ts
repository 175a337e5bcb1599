import type { Search } from '../../core/library/search.ts';
import type { Follow, Place, Subject } from '../../store/followers/follow.ts';
import type { KeptFollowing } from '../../store/servers/server-settings.ts';

/** What members follow, in all servers. What is stored rejects with StoreAway. */
export interface FollowControl {
  /** What a server allows; undefined: nothing. */
  readonly allowedIn: (server: string | null) => KeptFollowing | undefined;
  /** What there is at this moment is no news. @returns `off` where the server does not allow it. */
  readonly follow: (follow: Follow, search: Search) => Promise<'followed' | 'full' | 'off'>;
  /** @returns What was followed; undefined where it was not. */
  readonly end: (server: string, member: string, what: string) => Promise<Follow | undefined>;
  /** @param server null: in all of them. */
  readonly list: (server: string | null, member: string) => Promise<readonly Follow[]>;
  /** Takes away all that is kept of a member. */
  readonly forget: (member: string) => Promise<number>;
}

/** The same for one member, where they are. */
export interface Follower {
  /** The server; null in direct messages. */
  readonly server: string | null;
  readonly allowed: KeptFollowing | undefined;
  readonly follow: (subject: Subject, place: Place, search: Search) => Promise<'followed' | 'full' | 'off'>;
  readonly end: (server: string, what: string) => Promise<Follow | undefined>;
  /** Of this server; of all of them in direct messages. */
  readonly list: () => Promise<readonly Follow[]>;
  readonly listAll: () => Promise<readonly Follow[]>;
  readonly forget: () => Promise<number>;
}

/** @param locale Tag of the language of the interface. */
export function followerIn(control: FollowControl, server: string | null, member: string, locale: string): Follower {
  return {
    server,
    allowed: control.allowedIn(server),
    follow: async ({ what, name }, place, search) =>
      server === null ? 'off' : control.follow({ server, member, what, name, place, locale }, search),
    end: (from, what) => control.end(from, member, what),
    list: () => control.list(server, member),
    listAll: () => control.list(null, member),
    forget: () => control.forget(member),
  };
}
