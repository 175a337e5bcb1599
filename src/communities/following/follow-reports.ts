import type { Logger } from 'pino';
import type { Library } from '../../core/library/library.ts';
import type { Search } from '../../core/library/search.ts';
import type { FollowControl } from '../../discord/following/follow-control.ts';
import { repeatedly } from '../../repeatedly.ts';
import { StoreAway } from '../../store/database/database.ts';
import type { Followers } from '../../store/followers/followers.ts';
import type { Servers } from '../../store/servers/servers.ts';
import { knownPages, pagesAbout, pagesOf, tellingsOf } from './find-news.ts';

export interface FollowOptions {
  readonly followers: Followers;
  readonly servers: Pick<Servers, 'settings'>;
  /** What a server is answered from; undefined while it is not read. */
  readonly searchOf: (server: string) => Promise<Search | undefined>;
  /** Names what a server's reports are read from: where it is another, nothing is news. undefined: others look after it. */
  readonly sourceOf: (server: string) => string | undefined;
  readonly defaultLanguage: string;
  readonly lookEvery?: number | undefined;
  readonly log: Pick<Logger, 'warn' | 'info'>;
}

export interface FollowReports {
  readonly control: FollowControl;
  /** Looks for reports that are new, in all servers in which somebody follows something. Never rejects. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const LOOK_EVERY_MS = 20_000;

/** Stores what followers are to be told of, as reports appear. */
export function followReports(options: FollowOptions): FollowReports {
  const { followers, servers, searchOf, sourceOf, defaultLanguage, log, lookEvery = LOOK_EVERY_MS } = options;
  /** What was looked at last, with what it was read from. */
  const seen = new Map<string, { readonly library: Library; readonly source: string }>();
  const see = async (server: string, search: Search): Promise<void> => {
    const source = sourceOf(server);
    const { library } = search;
    const last = seen.get(server);
    if (source === undefined || (last?.library === library && last.source === source)) return;
    const pages = pagesOf(library);
    // Reports that cannot be read at the moment are none that are gone.
    if (pages.size === 0) return;
    const known = knownPages(pages);
    const { fresh, isChange } = await followers.look(server, source, known);
    if (isChange) {
      const follows = fresh.length === 0 ? [] : await followers.all(server);
      const about = await pagesAbout(follows, fresh, pages, search);
      const locale = servers.settings(server).language ?? defaultLanguage;
      const count = await followers.take(server, source, known, (now, all) =>
        tellingsOf(now, all, { pages, about, locale }),
      );
      if (count > 0) log.info({ server, reports: fresh.length, messages: count }, 'Followers are told of new reports');
    }
    seen.set(server, { library, source });
  };
  const lookIn = async (server: string): Promise<void> => {
    if (servers.settings(server).following === undefined) return;
    const search = await searchOf(server);
    if (search !== undefined) await see(server, search);
  };
  let isAway = false;
  const look = async (): Promise<void> => {
    try {
      for (const server of await followers.servers()) {
        await lookIn(server).catch((err) => {
          if (err instanceof StoreAway) throw err;
          log.warn({ err, server }, 'It could not be seen which reports of a server are new');
        });
      }
      isAway = false;
    } catch (err) {
      if (!isAway) log.warn({ err }, 'It cannot be seen which reports are new: the database is away');
      isAway = true;
    }
  };
  let looking = Promise.resolve();
  const lookNext = (): Promise<void> => {
    looking = looking.then(look);
    return looking;
  };
  void lookNext();
  const ticking = repeatedly(lookNext, lookEvery);
  return {
    control: {
      allowedIn: (server) => (server === null ? undefined : servers.settings(server).following),
      follow: async (follow, search) => {
        if (servers.settings(follow.server).following === undefined) return 'off';
        await see(follow.server, search);
        return followers.follow(follow);
      },
      end: followers.end,
      list: followers.list,
      forget: followers.forget,
    },
    look: lookNext,
    close: async () => {
      await ticking.close();
      await looking;
    },
  };
}
