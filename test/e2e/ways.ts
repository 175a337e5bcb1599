import type { Loopback } from 'loopback-discord';
import { pino } from 'pino';
import type { Bot, BotOptions } from '../../src/discord/bot.ts';
import { openOperation } from '../../src/operation/open-operation.ts';
import { ONE_HOST } from '../../src/settings/many-hosts.ts';
import { openRedisState } from '../../src/shared-state/redis-state.ts';
import { createRedisServer } from '../shared-state/redis-server.ts';

const log = pino({ level: 'silent' });

type Start = (options?: Partial<BotOptions>) => Promise<Bot>;

/**
 * Ways to run the bot, by the name of the vitest project that sets WAY: without it one process, through the gateway. The same
 * tests pass in each (vitest.config.ts says which are run again).
 */
const WAYS: Readonly<Record<string, (discord: Loopback, start: Start) => Promise<Pick<Bot, 'stop'>>>> = {
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

  shards: async (_discord, start) => {
    const hosts = [0, 1].map((id) => ({ ...ONE_HOST, shards: { ids: [id], count: 2 } }));
    const bots = await Promise.all(hosts.map((each) => start({ hosts: each })));
    return { stop: () => stopAll(bots) };
  },

  redis: async (discord, start) => {
    redis ??= createRedisServer().then(async (server) => {
      await server.start();
      return server;
    });
    const shared = openRedisState((await redis).url, discord.token, log);
    // A bot that is started again at once would wait for its turn.
    const bot = await start({ shared: { ...shared, identifyTurn: undefined } });
    return { stop: () => bot.stop().then(shared.close) };
  },
};

let redis: ReturnType<typeof createRedisServer> | undefined;

/** Starts the bot in the way of this run. */
export function startInWay(discord: Loopback, start: Start): Promise<Pick<Bot, 'stop'>> {
  const way = process.env['WAY'] ?? 'gateway';
  const run = WAYS[way];
  if (run === undefined) throw new Error(`There is no way to run called ${way}.`);
  return run(discord, start);
}

async function stopAll(bots: readonly Bot[]): Promise<void> {
  await Promise.all(bots.map((bot) => bot.stop()));
}
