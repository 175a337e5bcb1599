import { choicesIn, type Loopback, messageIn, modalIn, type Place, startLoopback, textOf } from 'loopback-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { tempFolder } from '../content/temp-folder.ts';
import { freePort } from '../free-port.ts';
import { HAS_POSTGRES, postgresForTest } from '../search-database/postgres.ts';
import { createRedisServer, HAS_REDIS } from '../shared-state/redis-server.ts';
import { run } from './run-start.ts';

const SHARDS = 4;
const TWO_BY_TWO = [
  { SHARDS: '0,1', SHARD_COUNT: String(SHARDS) },
  { SHARDS: '2-3', SHARD_COUNT: String(SHARDS) },
];

/** A server on each shard. */
function placesOnShards(discord: Loopback): readonly Place[] {
  const places = new Map<number, Place>();
  while (places.size < SHARDS) {
    const place = discord.addGuild(`Server ${places.size}`);
    places.set(Number((BigInt(place.guildId ?? 0) >> 22n) % BigInt(SHARDS)), place);
  }
  return [...places.values()];
}

async function started(hosts: readonly Readonly<Record<string, string>>[], discord: Loopback) {
  const common = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const programs = [];
  for (const host of hosts) {
    const program = run({ ...common, CACHE_DIR: await tempFolder(), ...host });
    programs.push(program);
    await program.says(/Ready: ask with/u);
  }
  return programs;
}

async function opened(): Promise<Loopback> {
  const discord = await startLoopback({ maxConcurrency: SHARDS, messagesPerFiveSeconds: 1_000 });
  onTestFinished(discord.close);
  return discord;
}

/** What a member does in a place; each is a new one, who may ask five questions. */
async function driveIn(discord: Loopback, place: Place, between: () => Promise<void> = async () => {}): Promise<void> {
  const { t } = localeFor('en');
  const ann = discord.member('Ann', { place });
  const [event] = choicesIn(await ann.autocomplete('ask', 'event', 'mastery', { question: 'what' }));
  const asked = await ann.slash('ask', { question: 'IAM best practices', event: event?.value ?? '' });
  const answer = messageIn(asked);
  expect(asked).toMatchObject({ ephemeral: true });
  expect(textOf(answer)).toContain('Modern IAM');
  await between();
  expect(await ann.click(answer, t('share'))).toMatchObject({ kind: 'message', ephemeral: false });
  const modal = modalIn(await ann.click(answer, t('followUp')));
  await between();
  expect(textOf(messageIn(await ann.submit(modal, { [t('followUpLabel')]: 'GuardDuty' })))).toContain('GuardDuty');
  const list = messageIn(await ann.slash('reports', {}));
  const menu = await ann.useOnMessage('Find in reports', ann.post('GuardDuty'));
  expect(textOf(messageIn(menu))).toContain('GuardDuty');
  expect(textOf(list)).toContain('AWS Cloud Mastery Series #3');
}

async function mentionIn(discord: Loopback, place: Place): Promise<void> {
  const bob = discord.member('Bob', { place });
  expect(textOf(messageIn(await bob.mention('GuardDuty')))).toContain('GuardDuty');
  expect(textOf(messageIn(await bob.inDirect().say('GuardDuty')))).toContain('GuardDuty');
}

async function end(programs: Awaited<ReturnType<typeof started>>): Promise<void> {
  for (const { process } of programs) process.kill('SIGTERM');
  for (const { exitCode, output } of programs) {
    expect([await exitCode, output().match(/"level":[56]0.*/gu)]).toEqual([0, null]);
  }
}

const registrations = (discord: Loopback) =>
  discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length;

describe('real processes', () => {
  it.each([
    ['one', [{ SHARDS: '', SHARD_COUNT: '' }]],
    ['two with two shards each', TWO_BY_TWO],
  ])('answer in every server and in direct messages: %s', async (_, hosts) => {
    const discord = await opened();
    const programs = await started(hosts, discord);
    for (const place of placesOnShards(discord)) {
      await driveIn(discord, place);
      await mentionIn(discord, place);
    }
    expect(registrations(discord)).toBe(1);
    expect(discord.refused).toEqual([]);
    await end(programs);
  });

  it('answer over HTTP without a gateway, whichever of two gets what', async () => {
    const discord = await opened();
    const http = { DISCORD_PUBLIC_KEY: discord.publicKey, INTERACTIONS: 'http' };
    const ports = [await freePort(), await freePort()];
    const programs = await started(
      ports.map((PORT) => ({ ...http, PORT })),
      discord,
    );
    let turn = 0;
    const next = () => {
      turn += 1;
      return discord.setInteractionsEndpoint(`http://127.0.0.1:${ports[turn % ports.length]}/interactions`);
    };
    await next();
    await driveIn(discord, discord.channel, next);
    expect(discord.gateway.shards()).toEqual([]);
    expect(registrations(discord)).toBe(1);
    expect(discord.refused).toEqual([]);
    await end(programs);
  });

  it.skipIf(!HAS_REDIS || !HAS_POSTGRES)(
    'share cool-downs through Redis, the reports through PostgreSQL, and go on without Redis',
    async () => {
      const [discord, redis] = [await opened(), await createRedisServer()];
      const SEARCH_DATABASE_URL = await (await postgresForTest()).database();
      await redis.start();
      onTestFinished(redis.kill);
      const http = { DISCORD_PUBLIC_KEY: discord.publicKey, PORT: await freePort() };
      const [one = {}, two = {}] = TWO_BY_TWO.map((host) => ({ ...host, REDIS_URL: redis.url, SEARCH_DATABASE_URL }));
      // One of them reads the reports and takes interactions over HTTP; both hear messages.
      const programs = await started([{ ...one, ...http, CONTENT_DIR: 'content' }, two], discord);
      await discord.setInteractionsEndpoint(`http://127.0.0.1:${http.PORT}/interactions`);
      const places = placesOnShards(discord);
      for (const place of places) {
        await driveIn(discord, place);
        await mentionIn(discord, place);
      }
      const ann = discord.member('Ann');
      const ask = async (place: Place) => textOf(messageIn(await ann.in(place).mention('GuardDuty')));
      const texts: string[] = [];
      for (const place of [...places, ...places.slice(0, 2)]) texts.push(await ask(place));
      expect(texts.map((text) => /a lot at once|GuardDuty/u.exec(text)?.[0])).toEqual([
        ...Array<string>(5).fill('GuardDuty'),
        'a lot at once',
      ]);
      await redis.kill();
      for (const place of places) {
        await driveIn(discord, place);
        await mentionIn(discord, place);
      }
      for (const { says, output } of programs) {
        await says(/Redis is away/u);
        expect(output().match(/Redis is away/gu)).toHaveLength(1);
      }
      expect(registrations(discord)).toBe(1);
      expect(discord.refused).toEqual([]);
      await end(programs);
    },
  );
});
