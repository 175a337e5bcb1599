import { once } from 'node:events';
import { Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Loopback } from '../src/loopback.ts';
import { logIn, newClient, newDiscord } from './bot.ts';

/** The close code for a bot that says it is this shard. */
async function refused({ apiUrl, token }: Loopback, shard: readonly number[]): Promise<number> {
  const socket = new WebSocket(apiUrl.replace(/^http(.*)\/api$/u, 'ws$1'));
  await once(socket, 'message');
  socket.send(JSON.stringify({ op: 2, d: { token, intents: 1, properties: {}, shard } }));
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

describe('shards', () => {
  it('share the servers by their ids, and the first has the direct messages', async () => {
    const discord = await newDiscord({ maxConcurrency: 4 });
    const guilds = Array.from({ length: 12 }, (_, index) => discord.addGuild(`Server ${index}`).guildId ?? '');
    const clients = await Promise.all(
      [
        [0, 1],
        [2, 3],
      ].map((shards) => logIn(discord, { shards, shardCount: 4 })),
    );
    expect(discord.gateway.shards().toSorted(([a], [b]) => a - b)).toEqual([0, 1, 2, 3].map((shard) => [shard, 4]));
    for (const [index, client] of clients.entries()) {
      const own = guilds.filter((id) => Math.floor(Number((BigInt(id) >> 22n) % 4n) / 2) === index);
      expect(own.length).toBeGreaterThan(0);
      expect(
        client.guilds.cache
          .filter(({ id }) => guilds.includes(id))
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(own);
    }
    const heard: number[] = [];
    for (const [index, client] of clients.entries()) client.on(Events.MessageCreate, () => void heard.push(index));
    discord.member('Ann').inDirect().post('Hello');
    await expect.poll(() => heard).toEqual([0]);
  });

  it.each([[[4, 4]], [[-1, 4]], [[0, 0]]])('that do not exist are refused: %j', async (shard) => {
    expect(await refused(await newDiscord(), shard)).toBe(4010);
  });

  it('that do not differ modulo maxConcurrency wait for one another', async () => {
    const discord = await newDiscord({ identifyWindowMs: 400, maxConcurrency: 1 });
    const clients = [0, 1].map((shard) => newClient(discord, { shards: [shard], shardCount: 2 }));
    await Promise.all(clients.map((client) => client.login(discord.token)));
    await expect.poll(() => discord.gateway.shards().length, { timeout: 20_000 }).toBe(2);
  });
});
