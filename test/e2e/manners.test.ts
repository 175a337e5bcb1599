import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { buttonsOf, choicesIn, messageIn, startLoopback } from 'loopback-discord';
import { afterEach, describe, expect, it } from 'vitest';
import { COOL_DOWN } from '../../src/discord/cool-down.ts';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { FILES, libraryFrom } from './bilingual-library.ts';
import { type Started, shownIn, start, startOn } from './start.ts';

const LIBRARY = libraryFrom(FILES);
const { t } = localeFor('en');
const open: Started[] = [];
afterEach(async () => {
  for (const { discord, bot } of open.splice(0)) {
    expect(discord.refused).toEqual([]);
    await bot.stop();
    await discord.close();
  }
});
async function started(options: Partial<Parameters<typeof start>[0]> = {}): Promise<Started['discord']> {
  const both = await start(
    { library: () => LIBRARY, ...options },
    { messagesPerFiveSeconds: 1_000, patienceMs: 4_000 },
  );
  open.push(both);
  return both.discord;
}

function textIn(outcome: Parameters<typeof messageIn>[0]): string {
  return shownIn(messageIn(outcome));
}

describe('asking too fast', () => {
  it('is answered with when to go on, after five questions of a member', async () => {
    const discord = await started({ coolDown: COOL_DOWN });
    const ann = discord.member('Ann');
    const answers = await Promise.all(Array.from({ length: 6 }, () => ann.slash('ask', { question: 'GuardDuty' })));
    const texts = answers.map((outcome) => JSON.stringify(messageIn(outcome).components));
    const refused = texts.filter((text) => /Try again <t:\d+:R>/u.test(text));
    expect(refused).toHaveLength(1);
    expect(answers.every((outcome) => outcome.kind === 'message' && outcome.ephemeral)).toBe(true);
    expect(shownIn(messageIn(await discord.member('Bob').slash('ask', { question: 'GuardDuty' })))).toContain(
      '15 minutes',
    );
  });

  it('is answered so after twenty answers that a channel was shown: to mentions, and shared by option or button', async () => {
    const discord = await started({ coolDown: COOL_DOWN });
    const unseen = Array.from({ length: 20 }, () => discord.member('Ann').slash('ask', { question: 'GuardDuty' }));
    await Promise.all(unseen);
    const bob = discord.member('Bob');
    const answer = messageIn(await bob.slash('ask', { question: 'GuardDuty' }));
    const shown = await Promise.all([
      ...Array.from({ length: 10 }, () => discord.member('Ann').slash('ask', { question: 'GuardDuty', share: true })),
      ...Array.from({ length: 9 }, () => discord.member('Ann').mention('GuardDuty')),
      bob.click(answer, t('share')),
    ]);
    expect(shown).toHaveLength(20);
    for (const outcome of shown) expect(textIn(outcome)).toContain('15 minutes');
    const late = [
      await discord.member('Ann').slash('ask', { question: 'GuardDuty', share: true }),
      await discord.member('Ann').mention('GuardDuty'),
    ];
    for (const outcome of late) expect(textIn(outcome)).toMatch(/That was a lot at once/u);
    expect(textIn(await discord.member('Ann').slash('ask', { question: 'KMS' }))).toContain('at rest');
    const elsewhere = discord.member('Ann', { place: discord.addChannel('elsewhere') });
    expect(textIn(await elsewhere.mention('KMS'))).toContain('at rest');
  });

  it('is told once to a member who goes on mentioning the bot', async () => {
    const discord = await started({ coolDown: { user: 2, channel: 100, seconds: 30 } });
    const ann = discord.member('Ann');
    const answers: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      const outcome = await ann.mention('GuardDuty');
      answers.push(outcome.kind === 'message' ? textIn(outcome) : outcome.kind);
    }
    expect(answers.map((text) => /15 minutes|a lot at once|unanswered/u.exec(text)?.[0])).toEqual([
      ...['15 minutes', '15 minutes', 'a lot at once', 'unanswered'],
    ]);
  });

  it('passes over what was only overheard, once the channel was shown twenty answers', async () => {
    const discord = await startLoopback({
      privilegedIntents: GatewayIntentBits.MessageContent,
      messagesPerFiveSeconds: 1_000,
      patienceMs: 2_000,
    });
    const bot = await startOn(discord, {
      library: () => LIBRARY,
      coolDown: { user: 100, channel: 2, seconds: 30 },
      askChannels: [discord.channel.id],
    });
    open.push({ discord, bot });
    const kinds: string[] = [];
    for (const question of ['what is GuardDuty for?', 'where is lunch?', 'what is KMS for?', 'what is GuardDuty for?'])
      kinds.push((await discord.member('Ann').say(question)).kind);
    expect(kinds).toEqual(['message', 'unanswered', 'message', 'unanswered']);
  });
});

describe('a bot that may not write in the channel', () => {
  it('keeps a shared answer private, and names the permission and the channel', async () => {
    const discord = await started();
    const ann = discord.member('Ann');
    const answer = messageIn(await ann.slash('ask', { question: 'GuardDuty' }));
    discord.channel.denyBot(PermissionFlagsBits.SendMessages);
    const shared = await ann.click(answer, t('share'));
    expect(shared).toMatchObject({ ephemeral: true });
    expect(JSON.stringify(messageIn(shared).components)).toContain(`<#${discord.channel.id}>`);
    expect(shownIn(messageIn(shared))).toContain('Send Messages');
    const asked = await ann.slash('ask', { question: 'GuardDuty', share: true });
    expect(asked).toMatchObject({ ephemeral: true });
    expect(shownIn(messageIn(asked))).toMatch(/Only you see this.*Send Messages[\s\S]*15 minutes/u);
  });

  it('tells a member who mentions it so in a direct message', async () => {
    const discord = await started();
    const ann = discord.member('Ann');
    discord.channel.denyBot(PermissionFlagsBits.SendMessages);
    ann.post(`<@${discord.bot.id}> GuardDuty`);
    const told = await ann.inDirect().waitForMessage(() => true);
    expect(shownIn(told)).toContain('Send Messages');
  });
});

describe('typing', () => {
  it('is shown when an answer takes long to send, and not otherwise', async () => {
    const discord = await started();
    const ann = discord.member('Ann');
    await ann.mention('GuardDuty');
    expect(discord.channel.typings).toBe(0);
    discord.faults.next('POST /channels/:channel/messages', { delayMs: 2_000 });
    await ann.mention('GuardDuty');
    expect(discord.channel.typings).toBe(1);
  });
});

describe('a bot that has not read the reports yet', () => {
  it('says so, and suggests nothing', async () => {
    const discord = await started({ library: () => undefined });
    const ann = discord.member('Ann');
    expect(shownIn(messageIn(await ann.slash('ask', { question: 'GuardDuty' })))).toBe(t('starting'));
    expect(shownIn(messageIn(await ann.mention('GuardDuty')))).toBe(t('starting'));
    expect(choicesIn(await ann.autocomplete('topic', 'about', ''))).toEqual([]);
  });
});

describe('an admin', () => {
  it('alone sees the state of the reports, and has them read again', async () => {
    let reads = 1;
    const content = {
      status: () => ({
        readAt: new Date(1_000_000),
        problems: ['content/x.md:3: the front matter is not valid YAML.'],
      }),
      reload: async () => {
        reads += 1;
        return LIBRARY;
      },
    };
    const discord = await started({ content });
    const admin = discord.member('Ann', { permissions: PermissionFlagsBits.ManageGuild });
    const status = await admin.slash('manage status');
    expect(status).toMatchObject({ ephemeral: true });
    expect(shownIn(messageIn(status))).toMatch(/3 events · 3 reports[\s\S]*content\/x\.md:3/u);
    expect(shownIn(messageIn(await admin.slash('manage reload')))).toContain(t('reloaded'));
    expect(reads).toBe(2);
    await expect(discord.member('Bob').slash('manage status')).rejects.toThrow(/does not show 'manage'/u);
    await expect(admin.inDirect().slash('manage status')).rejects.toThrow(/does not show 'manage'/u);
  });

  it('is told when the reports cannot be read again', async () => {
    const admin = (await started()).member('Ann', { permissions: PermissionFlagsBits.ManageGuild });
    expect(shownIn(messageIn(await admin.slash('manage reload')))).toBe(t('cannotReload'));
  });
});

describe('every button', () => {
  it('has words and no more than 34 characters of them', async () => {
    const ann = (await started()).member('Ann', { locale: 'vi' });
    const message = messageIn(await ann.slash('ask', { question: 'GuardDuty' }));
    for (const { label, emoji } of buttonsOf(message)) {
      expect(emoji).toBeUndefined();
      expect(label).toMatch(/^[\p{L} ]{2,34}$/u);
    }
  });
});
