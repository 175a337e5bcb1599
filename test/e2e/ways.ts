import type { Loopback } from 'loopback-discord';
import { pino } from 'pino';
import type { Library } from '../../src/core/library/library.ts';
import type { Bot } from '../../src/discord/bot.ts';
import type { BotOptions } from '../../src/discord/bot-options.ts';
import { openOperation } from '../../src/operation/open-operation.ts';
import { ONE_HOST } from '../../src/settings/many-hosts.ts';

const log = pino({ level: 'silent' });

type Start = (options?: Partial<BotOptions>) => Promise<Bot>;
type Way = (discord: Loopback, start: Start, library: Library | undefined) => Promise<Pick<Bot, 'stop'>>;

/**
 * Ways to run the bot, by the name of the vitest project that sets WAY: without it one process, through the gateway. The same
 * tests pass in each (vitest.config.ts says which are run again).
 */
const WAYS: Readonly<Record<string, Way>> = {
  gateway: (_discord, start) => start(),

  /** Without a gateway, on two hosts behind an address that goes to one and the other in turn. */
  http: async (discord, start) => {
    const hosts = { ...ONE_HOST, publicKey: discord.publicKey, usesGateway: false };
    const bots = [await start({ hosts }), await start({ hosts })];
    let turn = 0;
    const balanced: NonNullable<Bot['handleRequest']> = async (request, response) => {
      turn += 1;
      return (await bots[turn % bots.length]?.handleRequest?.(request, response)) === true;
    };
    const server = await openOperation({ host: '127.0.0.1', port: 0, log });
    server.onRequestHandler(balanced);
    await discord.setInteractionsEndpoint(`${server.url}interactions`);
    return { stop: () => stopAll(bots).then(server.close) };
  },

  /** Two hosts with two shards each. */
  shards: async (_discord, start) => {
    const hosts = [
      [0, 1],
      [2, 3],
    ].map((ids) => ({ ...ONE_HOST, shards: { ids, count: 4 } }));
    const bots = await Promise.all(hosts.map((each) => start({ hosts: each })));
    return { stop: () => stopAll(bots) };
  },

  /** Limits are counted in Redis, and PostgreSQL alone is searched. */
  stores: async (discord, start, library) => {
    const own = await stores?.openStores(discord.token, library);
    const bot = await start(own?.options);
    return { stop: () => bot.stop().then(own?.close) };
  },
};

/** Loaded only where it is wanted, with the clients of both. */
const stores = process.env['WAY'] === 'stores' ? await import('./stores.ts') : undefined;

/** Starts the bot in the way of this run. @param library What it answers from, where that is there already. */
export function startInWay(discord: Loopback, start: Start, library: Library | undefined): Promise<Pick<Bot, 'stop'>> {
  const way = process.env['WAY'] ?? 'gateway';
  const run = WAYS[way];
  if (run === undefined) throw new Error(`There is no way to run called ${way}.`);
  return run(discord, start, library);
}

async function stopAll(bots: readonly Bot[]): Promise<void> {
  await Promise.all(bots.map((bot) => bot.stop()));
}
