import { request as httpRequest } from 'node:http';
import { PermissionFlagsBits } from 'discord.js';
import fc from 'fast-check';
import { type Loopback, messageIn, startLoopback } from 'loopback-discord';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { type Bot, startBot } from '../../../src/discord/bot.ts';
import type { Loss } from '../../../src/discord/connection/watch-connection.ts';
import { type Operation, openOperation } from '../../../src/operation/open-operation.ts';
import { ONE_HOST } from '../../../src/settings/many-hosts.ts';
import { UserError } from '../../../src/settings/user-error.ts';
import { FILES, libraryFrom } from '../../e2e/bilingual-library.ts';
import { NO_COOL_DOWN, shownIn } from '../../e2e/start.ts';
import { badRequests } from './bad-requests.ts';

/** Enough for each run; ROUNDS=10000 for a release. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 600);

let discord: Loopback;
let bot: Bot;
let server: Operation;
let questions = 0;
const LOG = pino({ level: 'silent' });
const LIBRARY = libraryFrom(FILES);
const options = () => ({
  ...{ token: discord.token, apiUrl: discord.apiUrl, guildId: undefined, commands: COMMANDS, coolDown: NO_COOL_DOWN },
  library: () => {
    questions += 1;
    return LIBRARY;
  },
  hosts: { ...ONE_HOST, publicKey: discord.publicKey, usesGateway: false },
  log: LOG,
  onLost: ({ reason }: Loss) => {
    throw new Error(reason);
  },
});

beforeAll(async () => {
  discord = await startLoopback();
  bot = await startBot(options());
  server = await openOperation({ host: '127.0.0.1', port: 0, log: LOG });
  server.onRequestHandler(async (...both) => (await bot.handleRequest?.(...both)) === true);
});
afterAll(async () => {
  await server.close();
  await bot.stop();
  await discord.close();
});

interface Given {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly path?: string;
  readonly chunked?: boolean;
}

/** The status and body of the answer. Body without length when chunked, as `fetch` never sends it. */
function send({ body = '', headers = {}, method = 'POST', path = '/interactions', chunked = false }: Given) {
  const length = chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise<{ status: number; text: string; allow: string | undefined }>((resolve, reject) => {
    const request = httpRequest(
      new URL(path, server.url),
      { method, headers: { ...headers, ...length } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text, allow: response.headers.allow }));
      },
    );
    // What refuses a body need not read it: the connection may be closed before all of it is sent.
    request.on('error', (error: NodeJS.ErrnoException) =>
      ['ECONNRESET', 'EPIPE'].includes(error.code ?? '')
        ? resolve({ status: 413, text: '', allow: undefined })
        : reject(error),
    );
    if (chunked) for (let at = 0; at < body.length; at += 60_000) request.write(body.slice(at, at + 60_000));
    request.end(chunked ? undefined : body);
  });
}

let ids = 10n ** 18n;
/** As Discord sends `/help`. */
function interaction() {
  ids += 1n;
  return {
    ...{ id: String(ids), application_id: discord.applicationId, type: 2, token: `token-${ids}`, version: 1 },
    ...{ channel_id: discord.channel.id, guild_id: discord.channel.guildId, locale: 'en-US', guild_locale: 'en-US' },
    channel: { id: discord.channel.id, type: 0, guild_id: discord.channel.guildId, permissions: '0' },
    member: {
      ...{ roles: [], joined_at: new Date(0).toISOString(), deaf: false, mute: false, flags: 0, permissions: '0' },
      user: { id: '123456789012345678', username: 'ann', discriminator: '0', global_name: 'Ann', avatar: null },
    },
    ...{ app_permissions: '2048', entitlements: [], authorizing_integration_owners: { '0': discord.channel.guildId } },
    data: { id: '123456789012345679', name: 'help', type: 1 },
  };
}
const signed = (payload: object, timestamp?: number): Given => {
  const body = JSON.stringify(payload);
  return { body, headers: discord.signedHeaders(body, timestamp) };
};
const seconds = () => Math.floor(Date.now() / 1_000);

describe('an interaction over HTTP', () => {
  it('is answered in the very response, without a connection to the gateway', async () => {
    const { status, text } = await send(signed(interaction()));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ type: 4, data: { flags: (1 << 15) | (1 << 6) } });
    expect(discord.gateway.shards()).toEqual([]);
    expect(discord.requests.filter(({ path }) => path.startsWith('/interactions'))).toEqual([]);
  });

  it('PING is answered with PONG, as often as it comes', async () => {
    const ping = signed({
      id: '1234567890123456789',
      application_id: discord.applicationId,
      type: 1,
      token: 'x',
      version: 1,
    });
    for (const each of [ping, ping]) expect(await send(each)).toMatchObject({ status: 200, text: '{"type":1}' });
  });

  it('is taken once only', async () => {
    const once = signed(interaction());
    expect(await send(once)).toMatchObject({ status: 200 });
    const before = questions;
    expect(await send(once)).toMatchObject({ status: 401 });
    expect(questions).toBe(before);
  });

  it('may be half a minute old or young, for clocks that are wrong, and no more than one', async () => {
    for (const shift of [-30, 30])
      expect(await send(signed(interaction(), seconds() + shift))).toMatchObject({ status: 200 });
    for (const shift of [-62, 63])
      expect(await send(signed(interaction(), seconds() + shift))).toMatchObject({ status: 401 });
  });

  it('comes by POST, to the one path', async () => {
    expect(await send({ ...signed(interaction()), method: 'PUT' })).toMatchObject({ status: 405, allow: 'POST' });
    expect(await send({ method: 'GET' })).toMatchObject({ status: 405 });
    for (const path of ['/', '/interactions/', '/interactions2', '/metric'])
      expect(await send({ ...signed(interaction()), path })).toMatchObject({ status: 404 });
    expect(await send({ ...signed(interaction()), path: '/interactions?via=balancer' })).toMatchObject({ status: 200 });
  });

  it.each([
    ['a channel', 0, PermissionFlagsBits.SendMessages, false],
    ['a channel', 0, PermissionFlagsBits.SendMessagesInThreads, true],
    ['a thread', 11, PermissionFlagsBits.SendMessagesInThreads, false],
    ['a thread', 11, PermissionFlagsBits.SendMessages, true],
  ])('from %s (type %i) is shared where the bot may write: %i', async (_, type, permission, isPrivate) => {
    const { channel, ...rest } = interaction();
    const options = [
      { name: 'question', type: 3, value: 'GuardDuty' },
      { name: 'share', type: 5, value: true },
    ];
    const asked = {
      ...{ ...rest, channel: { ...channel, type }, data: { id: '123456789012345679', name: 'ask', type: 1, options } },
      app_permissions: String(PermissionFlagsBits.ViewChannel | permission),
    };
    const { text } = await send(signed(asked));
    expect((JSON.parse(text).data.flags & 64) !== 0).toBe(isPrivate);
  });

  it('that is late gets 202, and its answer by REST', async () => {
    await discord.setInteractionsEndpoint(`${server.url}interactions`);
    const slow = new Promise((resolve) => setTimeout(resolve, 1_800));
    const answering = await startBot({
      ...options(),
      commands: [
        {
          ...{ name: 'slow', description: 'For a test', options: [] },
          run: () => slow.then(() => ({ kind: 'notice', notice: { kind: 'no-such-report', asked: 'x' } }) as const),
        },
      ],
    });
    const usual = bot;
    bot = answering;
    const outcome = await discord.member('Ann').slash('slow', {});
    expect(outcome).toMatchObject({ deferred: true, ephemeral: true });
    expect(shownIn(messageIn(outcome))).toContain('No report is called');
    // In the response, it could come to Discord after the edit that follows it.
    expect(discord.requests.filter(({ path }) => path.startsWith('/interactions'))).toMatchObject([
      { body: { type: 5 } },
    ]);
    bot = usual;
    await answering.stop();
    expect(discord.refused).toEqual([]);
  });

  it('is not taken any more by a bot that has stopped', async () => {
    const stopped = await startBot(options());
    await stopped.stop();
    const usual = bot;
    bot = stopped;
    expect(await send(signed(interaction()))).toMatchObject({ status: 503 });
    bot = usual;
  });
});

it('what is forged, stale, oversized or malformed is never accepted, and does no harm', async () => {
  const bad = badRequests(discord, interaction);
  const before = questions;
  const accepted: string[] = [];
  const kinds = new Map<string, Set<number>>();
  let left = ROUNDS;
  while (left > 0) {
    const batch = fc.sample(bad, { numRuns: Math.min(left, 50), seed: left });
    left -= batch.length;
    await Promise.all(
      batch.map(async (each) => {
        const { status } = await send(each);
        if (status < 400) accepted.push(`${each.kind}: ${status} ${each.body.slice(0, 200)}`);
        kinds.set(each.kind, (kinds.get(each.kind) ?? new Set()).add(status));
      }),
    );
  }
  expect(accepted).toEqual([]);
  expect(questions).toBe(before);
  expect(kinds.get('a made-up signature')).toEqual(new Set([401]));
  expect(kinds.get('an old one')).toEqual(new Set([401]));
  expect(kinds.get('too much')).toEqual(new Set([413]));
  expect(kinds.get('no object')).toEqual(new Set([400]));
  expect(kinds.get('a broken member')).toEqual(new Set([400]));
  expect(await send(signed(interaction()))).toMatchObject({ status: 200 });
}, 600_000);

it('a public key of another application is told at the start', async () => {
  const hosts = { ...ONE_HOST, publicKey: 'ab'.repeat(32), usesGateway: false };
  const started = startBot({ ...options(), hosts });
  await expect(started).rejects.toThrow(UserError);
  await expect(started).rejects.toThrow(/DISCORD_PUBLIC_KEY.*General Information/u);
});
