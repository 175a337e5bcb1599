import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
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
import { placesForFile, type StorePlace } from '../store/stores.ts';

/** The issue asks for 10,000, and for 200 kills. */
const FOLLOWERS = Number(process.env['FOLLOWERS'] ?? 50);
const KILLS = Number(process.env['KILL_ROUNDS'] ?? 1);
/** More than a run of the test should take, at forty requests a second. */
const TIMEOUT_MS = 120_000 + FOLLOWERS * 150 + KILLS * 15_000;
const MINUTE_MS = 60_000;
const log = pino({ level: 'silent' });
const settings = () => ({ following: {} });

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
      // More than are told until the last kill.
      const discord = await startLoopback({ requestsPerSecond: 1e6 });
      const where = await place();
      const { database, followers, members } = await prepare(discord, where, 100 + 100 * KILLS);
      await followers.close();
      await database.close();
      const processes = where.url === undefined ? 1 : 2;
      for (let round = 0; round < KILLS; round += 1) {
        const tellers = await Promise.all(Array.from({ length: processes }, () => startTeller(discord, where)));
        await delay(randomInt(1_200));
        // In every other round between the message and the note that it was sent.
        if (round % 2 === 0) {
          discord.faults.next('POST /channels/:channel/messages', { hang: 'after' }, processes);
          await delay(300);
          discord.faults.clear();
        }
        await Promise.all(tellers.map(kill));
        // Discord knows no nonce any more: what was sent is seen in the channel.
        discord.clock.advance(6 * MINUTE_MS);
        await delay(500);
      }
      const last = await startTeller(discord, where);
      await untilAll(members);
      await delay(2_000);
      await kill(last);
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
  for (const { id: member } of members)
    await followers.follow({ server, member, ...subject, place: 'direct', locale: 'en' });
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

async function startTeller({ token, apiUrl }: Loopback, { dataDir, url }: StorePlace): Promise<ChildProcess> {
  const args = ['--import', 'tsx', 'test/communities/teller.ts', token, apiUrl, dataDir];
  const teller = spawn(process.execPath, [...args, ...(url === undefined ? [] : [url])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void teller.kill('SIGKILL'));
  if (teller.stdout === null) throw new Error('It says nothing');
  await once(teller.stdout, 'data');
  return teller;
}

async function kill(teller: ChildProcess): Promise<void> {
  const closed = once(teller, 'close');
  teller.kill('SIGKILL');
  await closed;
}
