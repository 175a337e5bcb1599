import type { Loopback } from 'loopback-discord';
import { pino } from 'pino';
import type { RequestHandler } from '../../src/discord/http/interactions-endpoint.ts';
import { openOperation } from '../../src/operation/open-operation.ts';
import type { RunningBot } from '../../src/programs/run-bot.ts';
import { createRedisServer, HAS_REDIS } from '../shared-state/redis-server.ts';
import { runSetupBot, type SetupBotOptions } from './setup-bot.ts';

type Env = NonNullable<SetupBotOptions['env']>;
type Stopped = () => Promise<unknown>;

/** Ways to run the whole bot with one store, by what vitest.config.ts calls them; with PGlite one process is all there can be. */
const WAYS: Readonly<Record<string, (discord: Loopback, options: SetupBotOptions) => Promise<Stopped>>> = {
  gateway: async (discord, options) => (await runSetupBot(discord, options)).stop,

  /** Without a gateway, behind an address that goes to one host and the other in turn. */
  http: async (discord, options) => {
    const server = await openOperation({ host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) });
    const handlers: RequestHandler[] = [];
    const operation = { ...server, onRequestHandler: (handler: RequestHandler) => handlers.push(handler) };
    const env = { DISCORD_PUBLIC_KEY: discord.publicKey, INTERACTIONS: 'http' };
    const bots = await hosts(options.url === undefined ? [env] : [env, env], (each) =>
      runSetupBot(discord, { ...options, env: { ...options.env, ...each } }, undefined, operation),
    );
    let turn = 0;
    server.onRequestHandler(async (request, response) => {
      turn += 1;
      return (await handlers[turn % handlers.length]?.(request, response)) === true;
    });
    await discord.setInteractionsEndpoint(`${server.url}interactions`);
    return () => stopAll(bots).then(server.close);
  },

  /** Each host has some of the servers. */
  shards: async (discord, options) => {
    const all = options.url === undefined ? ['0,1,2,3'] : ['0,1', '2,3'];
    const envs = all.map((SHARDS) => ({ SHARDS, SHARD_COUNT: '4' }));
    const bots = await hosts(envs, (each) => runSetupBot(discord, { ...options, env: { ...options.env, ...each } }));
    return () => stopAll(bots);
  },

  /** What several have in common is counted in Redis. */
  stores: async (discord, options) => {
    if (!HAS_REDIS) throw new Error('There is no Redis.');
    const redis = await createRedisServer();
    await redis.start();
    const bot = await runSetupBot(discord, { ...options, env: { ...options.env, REDIS_URL: redis.url } });
    return bot.stop;
  },
};

/** @returns What ends all that was started. */
export function runSetupHosts(discord: Loopback, options: SetupBotOptions): Promise<Stopped> {
  const way = process.env['WAY'] ?? 'gateway';
  const run = WAYS[way];
  if (run === undefined) throw new Error(`There is no way to run called ${way}.`);
  return run(discord, options);
}

/** One after another, as machines start. */
async function hosts(envs: readonly Env[], run: (env: Env) => Promise<RunningBot>): Promise<readonly RunningBot[]> {
  const bots: RunningBot[] = [];
  for (const env of envs) bots.push(await run(env));
  return bots;
}

function stopAll(bots: readonly RunningBot[]): Promise<unknown> {
  return Promise.all(bots.map(({ stop }) => stop()));
}
