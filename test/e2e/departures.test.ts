import { setTimeout as delay } from 'node:timers/promises';
import { ShardClientUtil } from 'discord.js';
import type { Loopback, Place } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningBot } from '../../src/programs/run-bot.ts';
import type { Database } from '../../src/store/database/database.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { writeFiles } from '../content/temp-folder.ts';
import { HAS_POSTGRES } from '../search-database/postgres.ts';
import { postgresForFile } from '../search-database/postgres-server.ts';
import { foldersForFile } from '../store/stores.ts';
import { openDiscord, reportsAbout, runSetupBot } from './setup-bot.ts';

const folder = foldersForFile();
const postgres = postgresForFile();
const shardOf = (server: string): number => ShardClientUtil.shardIdForGuildId(server, 2);
/** Servers that the bot was in once, one of each of two shards. */
const LEFT = ['100000000000000000', '100000000004194304'].toSorted((a, b) => shardOf(a) - shardOf(b));

describe.runIf(HAS_POSTGRES)('servers that the bot has left', () => {
  let discord: Loopback;
  let database: Database;
  let elsewhere: Place;
  let bot: RunningBot | undefined;
  let start: (env?: Readonly<Record<string, string>>) => Promise<void>;

  beforeAll(async () => {
    const [url, dataDir, contentDir] = [await postgres().database(), await folder(), await folder()];
    await writeFiles(contentDir, reportsAbout('Osprey'));
    discord = await openDiscord();
    elsewhere = discord.addGuild('Elsewhere');
    database = openDatabase({ url, dataDir, migrations: MIGRATIONS });
    const servers = [...LEFT, discord.channel.guildId, elsewhere.guildId];
    await database.query(
      `insert into servers (id, settings, version) select id, '{"threads":true}', 1 from unnest($1::text[]) as given (id)`,
      [servers],
    );
    start = async (env = {}) => {
      bot = await runSetupBot(discord, { url, dataDir, contentDir, env });
    };
  });
  afterAll(async () => {
    await stop();
    await database.close();
    await discord.close();
  });

  const stop = async (): Promise<void> => {
    await bot?.stop();
    bot = undefined;
  };
  const departed = async () =>
    (await database.query<{ server: string }>('select server from departures order by server')).map(
      ({ server }) => server,
    );
  const toBe = (servers: readonly string[]) => expect.poll(departed, { timeout: 20_000 }).toEqual(servers.toSorted());

  it('are those of the shards of a process alone', async () => {
    await start({ SHARDS: '1', SHARD_COUNT: '2' });
    await toBe(LEFT.slice(1));
    await stop();
    await start();
    await toBe(LEFT);
  });

  it('are none that cannot be reached, whether the bot was there before or comes then', async () => {
    const end = discord.outage(elsewhere.guildId ?? '');
    await delay(300);
    expect(await departed()).toEqual(LEFT.toSorted());
    await stop();
    await start();
    await delay(300);
    expect(await departed()).toEqual(LEFT.toSorted());
    end();
    await delay(300);
    expect(await departed()).toEqual(LEFT.toSorted());
  });

  it('are none any more when it is invited again', async () => {
    const server = elsewhere.guildId ?? '';
    const invite = discord.kick(server);
    await toBe([...LEFT, server]);
    invite();
    await toBe(LEFT);
  });

  it('are known when it was taken out, or invited again, while it was away', async () => {
    const server = elsewhere.guildId ?? '';
    await stop();
    const invite = discord.kick(server);
    await start();
    await toBe([...LEFT, server]);
    await stop();
    invite();
    await start();
    await toBe(LEFT);
  });
});
