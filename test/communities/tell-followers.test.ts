import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { on, once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { type Loopback, type Member, startLoopback } from 'loopback-discord';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tellFollowers } from '../../src/communities/following/tell-followers.ts';
import { startBot } from '../../src/discord/bot.ts';
import { localState } from '../../src/shared-state/shared-state.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { openFollowers } from '../../src/store/followers/followers.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { bundledForFile } from '../bundled.ts';
import { placesForFile, type StorePlace } from '../store/stores.ts';

/** The issue asks for 10,000, and for 200 kills. */
const FOLLOWERS = Number(process.env['FOLLOWERS'] ?? 30);
const KILLS = Number(process.env['KILL_ROUNDS'] ?? 1);
/** More than a run of the test should take, at forty requests a second. */
const TIMEOUT_MS = 120_000 + FOLLOWERS * 150 + KILLS * 15_000;
const MINUTE_MS = 60_000;
const log = pino({ level: 'silent' });
const settings = () => ({ following: {} });
const program = bundledForFile('test/communities/teller.ts');

describe.each(placesForFile())('followers, stored in $kind', ({ place }) => {
  it(
    `are told once each, ${FOLLOWERS} of them, within the limits of Discord`,
    async () => {
      const discord = await startLoopback({});
      const { database, followers, members } = await prepare(discord, await place(), FOLLOWERS);
      const { token, apiUrl } = discord;
      const bot = await startBot({
        ...{ token, apiUrl, guildId: undefined, commands: [], library: () => undefined, log },
        onLost: () => {},
      });
      const telling = tellFollowers({
        ...{ followers, servers: { settings }, tell: bot.tell, serverName: bot.serverName, shared: localState(), log },
        pace: { points: 20, seconds: 1 },
        lookEvery: 50,
      });
      await untilAll(members);
      await telling.close();
      expect(await followers.next()).toBeUndefined();
      expect(countsOf(members)).toEqual([1]);
      expect(discord.requests.filter(({ status }) => status === 429)).toEqual([]);
      expect(discord.refused).toEqual([]);
      await bot.stop();
      await followers.close();
      await database.close();
      await discord.close();
    },
    TIMEOUT_MS,
  );

  it(
    `are told once each through ${KILLS} kills at random moments`,
    async () => {
      const discord = await startLoopback({ requestsPerSecond: 1e6 });
      const where = await place();
      const processes = where.url === undefined ? 1 : 2;
      // More than are told until the last kill.
      const { database, followers, members } = await prepare(discord, where, 20 * processes * (KILLS + 1));
      await followers.close();
      await database.close();
      const spawned = () => Array.from({ length: processes }, () => spawnTeller(discord, where));
      let next = spawned();
      for (let round = 0; round < KILLS; round += 1) {
        const tellers = next;
        await Promise.all(tellers.map((teller) => untilSaid(teller, 'telling')));
        // The next ones load their program meanwhile.
        next = spawned();
        await delay(randomInt(800));
        // In every other round between the message and the note that it was sent.
        if (round % 2 === 0) {
          discord.faults.next('POST /channels/:channel/messages', { hang: 'after' }, processes);
          await delay(200);
          discord.faults.clear();
        }
        await Promise.all(tellers.map(kill));
        // Discord knows no nonce any more: what was sent is seen in the channel.
        await delay(100);
        discord.clock.advance(6 * MINUTE_MS);
      }
      await Promise.all(next.map((teller) => untilSaid(teller, 'done')));
      await Promise.all(next.map(kill));
      expect(countsOf(members)).toEqual([1]);
      await discord.close();
    },
    TIMEOUT_MS,
  );
});

/** Follows something with so many members, of which there is news. */
async function prepare(discord: Loopback, { url, dataDir }: StorePlace, count: number) {
  const members = Array.from({ length: count }, (_, index) => discord.member(`Member ${index}`).inDirect());
  const database = openDatabase({ url, dataDir, migrations: MIGRATIONS });
  const followers = openFollowers({ database, settings });
  const server = discord.channel.guildId ?? '';
  const subject = { what: 't:abc', name: 'GuardDuty' };
  await database.query(`insert into servers (id, settings, version) values ($1, '{"following":{}}', 0)`, [server]);
  await database.query(
    `insert into follows (server, member, what, name, place, locale, at)
     select $1, member, $2, $3, 'direct', 'en', now() from unnest($4::text[]) as given (member)`,
    [server, subject.what, subject.name, members.map(({ id }) => id)],
  );
  const told = (fresh: readonly string[], all: readonly { readonly member: string }[]) =>
    all.map(({ member }) => {
      const reports = fresh.map((name) => ({ name }));
      return { place: 'direct' as const, members: [member], locale: 'en', subjects: [subject], reports };
    });
  await followers.take(server, 'here', [{ page: 'one', mark: 'one' }], told);
  const pages = ['one', 'two'].map((page) => ({ page, mark: page }));
  expect(await followers.take(server, 'here', pages, told)).toBe(count);
  expect(await followers.take(server, 'here', pages, told)).toBe(0);
  return { database, followers, members };
}

function countsOf(members: readonly Member[]): readonly number[] {
  return [...new Set(members.map(({ place }) => place.messages.length))];
}

async function untilAll(members: readonly Member[]): Promise<void> {
  await expect
    .poll(() => members.filter(({ place }) => place.messages.length === 0).length, {
      timeout: TIMEOUT_MS,
      interval: 200,
    })
    .toBe(0);
}

/** It has loaded its program by the time that it is wanted. */
function spawnTeller({ token, apiUrl }: Loopback, { dataDir, url }: StorePlace): Teller {
  const args = [program(), token, apiUrl, dataDir, ...(url === undefined ? [] : [url])];
  const teller = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void teller.kill('SIGKILL'));
  return teller;
}

type Teller = ChildProcessByStdio<Writable, Readable, null>;

async function untilSaid(teller: Teller, word: 'telling' | 'done'): Promise<void> {
  teller.stdin.write('go\n');
  for await (const said of on(teller.stdout, 'data', { close: ['end'] })) if (String(said).includes(word)) return;
  throw new Error(`The program has ended before it said “${word}”.`);
}

async function kill(teller: Teller): Promise<void> {
  const closed = once(teller, 'close');
  teller.kill('SIGKILL');
  await closed;
}
