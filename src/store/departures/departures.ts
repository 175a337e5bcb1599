import type { Logger } from 'pino';
import { repeatedly } from '../../repeatedly.ts';
import type { Database } from '../database/database.ts';
import type { Followers } from '../followers/followers.ts';
import type { Questions } from '../questions/questions.ts';
import type { Servers } from '../servers/servers.ts';

/** Servers that the bot was taken out of: what is kept of them goes, in two steps. */
export interface Departures {
  /**
   * Takes note of servers that the bot is in, and of some that it is no longer in. One that was gone and is back has lost nothing
   * that had not gone by then. @throws StoreAway
   */
  readonly see: (present: readonly string[], absent: readonly string[]) => Promise<void>;
  /** Takes away what is kept no longer. @throws StoreAway */
  readonly sweep: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface DeparturesOptions {
  readonly database: Database;
  readonly servers: Pick<Servers, 'change'>;
  readonly questions: Pick<Questions, 'forget'>;
  readonly followers: Pick<Followers, 'forgetServer'>;
  readonly now?: (() => Date) | undefined;
  readonly sweepEvery?: number | undefined;
  readonly log?: Pick<Logger, 'info' | 'warn'> | undefined;
}

const HOUR_MS = 60 * 60_000;
/** What members asked, and who follows something, goes within a day. A kick by mistake, or another bot's token, loses nothing. */
const MEMBERS_MS = 22 * HOUR_MS;
/** What was chosen is there when the bot is invited again, so much later at most. */
const SETTINGS_MS = 30 * 24 * HOUR_MS;
/** Of servers that have chosen nothing any more, by then each process has heard. */
const EMPTY_DAYS = 7;

export function openDepartures(options: DeparturesOptions): Departures {
  const { database, servers, questions, followers, log, now = () => new Date(), sweepEvery = HOUR_MS } = options;
  const { query, isThere, transaction } = database;
  const ago = (ms: number): string => new Date(now().getTime() - ms).toISOString();
  const goneFor = async (ms: number): Promise<readonly string[]> =>
    (await query<{ server: string }>('select server from departures where since <= $1', [ago(ms)])).map(
      ({ server }) => server,
    );
  const sweep = async (): Promise<void> => {
    if (!isThere()) return;
    for (const server of await goneFor(MEMBERS_MS)) {
      await questions.forget(server);
      await followers.forgetServer(server);
    }
    for (const server of await goneFor(SETTINGS_MS)) {
      const [still] = await query('delete from departures where server = $1 and since <= $2 returning 1', [
        server,
        ago(SETTINGS_MS),
      ]);
      if (still === undefined) continue;
      await servers.change(server, () => ({}));
      log?.info({ server }, 'Settings of a server that the bot left a month ago are deleted');
    }
    await query(
      `delete from servers where settings = '{}' and changed_at < $1::timestamptz - interval '${EMPTY_DAYS} days'`,
      [now().toISOString()],
    );
  };
  const sweeping = repeatedly(
    () =>
      sweep().catch((err) => log?.warn({ err }, 'What is kept of servers that the bot has left could not be deleted')),
    sweepEvery,
  );
  return {
    see: async (present, absent) => {
      if (!isThere() || present.length + absent.length === 0) return;
      await transaction(async (queries) => {
        await queries.query('delete from departures where server = any($1::text[])', [present]);
        await queries.query(
          `insert into departures (server, since) select server, $2 from unnest($1::text[]) as given (server)
           on conflict do nothing`,
          [absent, now().toISOString()],
        );
      });
    },
    sweep,
    close: sweeping.close,
  };
}
