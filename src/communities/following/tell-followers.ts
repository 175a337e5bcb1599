import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { stableId } from '../../core/report/stable-id.ts';
import type { ToTell } from '../../discord/following/tell-once.ts';
import { localeFor } from '../../discord/languages/locale.ts';
import { renderReply } from '../../discord/replies/reply.ts';
import type { Limit, SharedState } from '../../shared-state/shared-state.ts';
import { StoreAway } from '../../store/database/database.ts';
import type { Subject, Telling } from '../../store/followers/follow.ts';
import type { Followers } from '../../store/followers/followers.ts';
import type { KeptFollowing } from '../../store/servers/server-settings.ts';
import type { Servers } from '../../store/servers/servers.ts';

export interface TellOptions {
  readonly followers: Followers;
  readonly servers: Pick<Servers, 'settings'>;
  readonly tell: (told: ToTell) => Promise<'told' | 'closed' | 'refused'>;
  readonly serverName: (server: string) => string | undefined;
  readonly shared: Pick<SharedState, 'limiter'>;
  /** Messages of all processes together; default `PACE`. */
  readonly pace?: Limit | undefined;
  /** Milliseconds from one look for something to tell to the next. */
  readonly lookEvery?: number | undefined;
  readonly log: Pick<Logger, 'warn' | 'info'>;
}

/** Two requests for each: four a second of Discord's fifty, so that answers never wait. 10,000 followers take 84 minutes. */
const PACE: Limit = { points: 2, seconds: 1 };
const LOOK_EVERY_MS = 5_000;
/** Nothing more is sent for so long after something could not be. */
const PAUSE_MS = 30_000;
const MINUTE_MS = 60_000;
const LONGEST_MS = 60 * MINUTE_MS;

/** Sends what is to be told, one after another, at a steady pace. @returns What ends that. */
export function tellFollowers(options: TellOptions): { readonly close: () => Promise<void> } {
  const { followers, tell, shared, log, lookEvery = LOOK_EVERY_MS } = options;
  const closing = new AbortController();
  const limit = shared.limiter('telling', options.pace ?? PACE);
  const pause = (ms: number): Promise<unknown> =>
    delay(ms, undefined, { signal: closing.signal, ref: false }).catch(() => {});
  const turn = async (): Promise<void> => {
    for (let wait = await limit('all'); wait !== undefined && !closing.signal.aborted; wait = await limit('all'))
      await pause(Math.max(1, wait));
  };
  const send = async (telling: Telling): Promise<void> => {
    const { number, server, members } = telling;
    const made = messageOf(telling, await stillFollowed(telling, followers), options);
    const outcome = made === undefined ? 'ended' : await tell(made);
    if (outcome === 'closed') await followers.closed(members[0] ?? '');
    if (outcome === 'refused') log.warn({ server }, 'Discord does not let followers be told in their channel');
    await followers.told(number);
  };
  /** @returns Milliseconds until the next one. */
  const tellNext = async (): Promise<number> => {
    const telling = await followers.next();
    if (telling === undefined) return lookEvery;
    await turn();
    // It stays taken, and another process sends it in a while.
    if (closing.signal.aborted) {
      await followers.later(telling.number, 0);
      return 0;
    }
    try {
      await send(telling);
      return 0;
    } catch (err) {
      if (err instanceof StoreAway) throw err;
      log.warn({ err }, 'A follower could not be told; it is tried again');
      await followers.later(telling.number, Math.min(2 ** telling.tries * MINUTE_MS, LONGEST_MS));
      return PAUSE_MS;
    }
  };
  let isAway = false;
  const telling = (async () => {
    while (!closing.signal.aborted) {
      try {
        const wait = await tellNext();
        isAway = false;
        if (wait > 0) await pause(wait);
      } catch (err) {
        if (!isAway) log.warn({ err }, 'Followers are told later: what is to be told cannot be read');
        isAway = true;
        await pause(lookEvery);
      }
    }
  })();
  return {
    close: async () => {
      closing.abort();
      await telling;
    },
  };
}

const PRIVATE = { kind: 'private' } as const;

/** undefined where nobody wants it any more, or it can be told nowhere. */
function messageOf(
  telling: Telling,
  { subjects, still }: Awaited<ReturnType<typeof stillFollowed>>,
  { servers, serverName }: Pick<TellOptions, 'servers' | 'serverName'>,
): ToTell | undefined {
  const { number, server, place, tries, at, locale } = telling;
  const { following, language } = servers.settings(server);
  const [member = ''] = still;
  const to = place === 'direct' ? { member } : channelWith(following, still);
  if (following === undefined || subjects.length === 0 || to === undefined) return undefined;
  const reply = { ...telling, kind: 'told', members: still, subjects, serverName: serverName(server) } as const;
  const view = { locale: localeFor(place === 'direct' ? locale : language, locale), audience: PRIVATE };
  const nonce = stableId('telling', number, at.getTime());
  return { to, payload: renderReply(reply, view), number, nonce, maybeSince: tries > 1 ? at : undefined };
}

function channelWith(following: KeptFollowing | undefined, mentions: readonly string[]): ToTell['to'] | undefined {
  return following?.channel === undefined ? undefined : { channel: following.channel, mentions };
}

/** Who has ended it meanwhile is not told. */
async function stillFollowed(
  { server, members, subjects }: Telling,
  followers: Pick<Followers, 'list'>,
): Promise<{ readonly subjects: readonly Subject[]; readonly still: readonly string[] }> {
  const wanted = new Set<string>();
  const still: string[] = [];
  for (const member of members) {
    const own = (await followers.list(server, member)).filter(({ what }) =>
      subjects.some((each) => each.what === what),
    );
    for (const { what } of own) wanted.add(what);
    if (own.length > 0) still.push(member);
  }
  return { subjects: subjects.filter(({ what }) => wanted.has(what)), still };
}
