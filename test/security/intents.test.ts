import { readFile } from 'node:fs/promises';
import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { startLoopback } from 'loopback-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../src/discord/connection/client.ts';
import { createLog } from '../../src/settings/log.ts';
import { FILES, libraryFrom } from '../e2e/bilingual-library.ts';
import { startOn } from '../e2e/start.ts';

const LOG = createLog('silent', []);
const { Guilds, GuildMessages, DirectMessages, MessageContent, GuildMembers, GuildPresences } = GatewayIntentBits;

describe('the bot asks Discord for', () => {
  it('no privileged intent, and Message Content only where it is to read channels', () => {
    const asked = (options?: { readsMessages: boolean }) =>
      createClient(undefined, LOG, options).options.intents.toArray();
    expect(asked()).toEqual(['Guilds', 'GuildMessages', 'DirectMessages']);
    expect(asked({ readsMessages: true })).toEqual(['Guilds', 'GuildMessages', 'DirectMessages', 'MessageContent']);
    const privileged = MessageContent | GuildMembers | GuildPresences;
    expect((Guilds | GuildMessages | DirectMessages) & privileged).toBe(0);
  });

  it('nothing that Discord would refuse a bot without them: it starts where none is allowed', async () => {
    const discord = await startLoopback({ privilegedIntents: 0 });
    onTestFinished(() => discord.close());
    const library = libraryFrom(FILES);
    const bot = await startOn(discord, { library: () => library });
    onTestFinished(bot.stop);
    expect(await discord.member('Ann').slash('ask', { question: 'what is KMS for?' })).toMatchObject({
      kind: 'message',
    });
  });

  it('leave to ping nobody', () => {
    expect(createClient(undefined, LOG).options.allowedMentions).toEqual({ parse: [], repliedUser: false });
  });
});

describe('the invitation of README.md', () => {
  it('asks for the permissions that are needed, and no more', async () => {
    const permissions = /permissions=(\d+)/.exec(await readFile('README.md', 'utf8'))?.[1] ?? '0';
    const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits;
    expect(BigInt(permissions)).toBe(ViewChannel | SendMessages | SendMessagesInThreads | ReadMessageHistory);
  });
});
