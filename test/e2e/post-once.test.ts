import { PermissionFlagsBits } from 'discord.js';
import { startLoopback } from 'loopback-discord';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { startBot } from '../../src/discord/bot.ts';
import { localeFor } from '../../src/discord/languages/locale.ts';
import type { Post } from '../../src/discord/messages/post-once.ts';
import { keptReply } from '../../src/discord/replies/asked/kept.ts';
import { renderReply } from '../../src/discord/replies/reply.ts';

it('posts once what a process before may have posted, and says where Discord lets it not', async () => {
  const discord = await startLoopback({});
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    guildId: undefined,
    commands: COMMANDS,
    library: () => undefined,
    log: pino({ level: 'silent' }),
    onLost: () => {},
  });
  const payload = renderReply(keptReply(undefined, 'member'), {
    locale: localeFor('en'),
    audience: { kind: 'private' },
  });
  const channel = discord.addChannel('authors');
  const post: Post = { channelId: channel.id, payload, nonce: 'week1', seenBy: undefined };
  const count = () => channel.messages.length;
  expect(await bot.post(post)).toBe('posted');
  expect(count()).toBe(1);
  expect(await bot.post({ ...post, nonce: 'week2', seenBy: 'What is kept of questions' })).toBe('posted');
  expect(count()).toBe(1);
  expect(await bot.post({ ...post, nonce: 'week3', seenBy: 'Another week' })).toBe('posted');
  expect(count()).toBe(2);
  expect(await bot.post({ ...post, channelId: '123456789012345678' })).toBe('refused');
  channel.denyBot(PermissionFlagsBits.SendMessages);
  expect(await bot.post({ ...post, nonce: 'week4' })).toBe('refused');
  await bot.stop();
  await discord.close();
});
