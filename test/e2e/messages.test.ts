import { GatewayIntentBits } from 'discord.js';
import { linksOf, messageIn } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { FILES, libraryFrom } from './bilingual-library.ts';
import { type Started, shippedLibrary, shownIn, start } from './start.ts';

const EN = localeFor('en');
const VI = localeFor('vi');

describe('a member who writes messages', () => {
  let started: Started;
  beforeAll(async () => {
    const library = await shippedLibrary();
    started = await start({ library: () => library }, { patienceMs: 2_500, messagesPerFiveSeconds: 100 });
  });
  afterAll(async () => {
    expect(started.discord.refused).toEqual([]);
    await started.bot.stop();
    await started.discord.close();
  });
  const ann = () => started.discord.member('Ann');

  it('gets a plain reply to a mention, with the passage and no ping', async () => {
    const message = messageIn(await ann().mention('IAM best practices'));
    expect(shownIn(message)).toContain('Modern IAM');
    expect(linksOf(message)[0]).toContain('https://reports.example.org/');
    expect(message.replyTo).toBeDefined();
    expect(message).toMatchObject({ mentions: [], mentionsEveryone: false });
  });

  it('pings nobody even if the question holds @everyone', async () => {
    expect(messageIn(await ann().mention('@everyone what about GuardDuty?'))).toMatchObject({
      mentions: [],
      mentionsEveryone: false,
    });
  });

  it('gets the help for a bare mention', async () => {
    expect(shownIn(messageIn(await ann().mention('')))).toContain('word for word');
  });

  it('is asked to be brief when the question is a page long', async () => {
    expect(shownIn(messageIn(await ann().mention('why '.repeat(100))))).toContain('300 characters');
  });

  it('can ask in a direct message', async () => {
    expect(shownIn(messageIn(await ann().inDirect().say('GuardDuty')))).toContain('threat detection');
  });

  it('can look up the text of any message, and is told when it has none', async () => {
    const bob = started.discord
      .member('Bob')
      .post('Does anybody know what **GuardDuty** is for? <@123456789012345678>');
    const outcome = await ann().useOnMessage('Find in reports', bob);
    expect(outcome).toMatchObject({ kind: 'message', ephemeral: true });
    expect(shownIn(messageIn(outcome))).toContain('threat detection');
    const empty = started.discord.member('Bob').post('<@123456789012345678> ***');
    expect(shownIn(messageIn(await ann().useOnMessage('Find in reports', empty)))).toBe(EN.t('noText'));
  });

  it('is left alone when the message is not for the bot', async () => {
    const before = started.discord.channel.messages.length;
    const others = [ann().say('IAM best practices'), ann().say('@everyone IAM best practices')];
    expect(await Promise.all(others)).toEqual(others.map(() => ({ kind: 'unanswered', deferred: false })));
    expect(started.discord.channel.messages).toHaveLength(before + 2);
  });
});

describe('a conversation', () => {
  let started: Started;
  beforeAll(async () => {
    const library = libraryFrom(FILES);
    started = await start({ library: () => library }, { patienceMs: 2_500, messagesPerFiveSeconds: 1_000 });
  });
  afterAll(async () => {
    expect(started.discord.refused).toEqual([]);
    await started.bot.stop();
    await started.discord.close();
  });
  const member = (place = started.discord.channel) => started.discord.member('Ann', { place });

  it('goes on about the same event when a member replies to an answer', async () => {
    const ann = member();
    const answer = messageIn(await ann.mention('what rotates the passwords of the database?'));
    const next = shownIn(messageIn(await ann.say('and who spoke there?', { replyTo: answer })));
    expect(next).toContain('Steve Tran');
    expect(next).not.toContain('Toan Huynh');
    const other = messageIn(await ann.mention('OpenTelemetry traces'));
    expect(shownIn(messageIn(await ann.say('and who spoke there?', { replyTo: other })))).toContain('Toan Huynh');
  });

  it('looks elsewhere when the event of the answer before has nothing to say', async () => {
    const ann = member();
    const answer = messageIn(await ann.mention('OpenTelemetry traces'));
    const next = shownIn(messageIn(await ann.say('SnapStart', { replyTo: answer })));
    expect(next).toContain('200 milliseconds');
    expect(next).toContain('do not say');
  });

  it('works in direct messages, replies included', async () => {
    const ann = member().inDirect();
    const answer = messageIn(await ann.say('what rotates the passwords of the database?'));
    expect(shownIn(messageIn(await ann.say('and who spoke there?', { replyTo: answer })))).toContain('Steve Tran');
  });

  it('changes the answer when the question is changed within a minute, and not later', async () => {
    const ann = member();
    const question = ann.post(`<@${started.discord.bot.id}> OpenTelemetry traces`);
    const answer = await ann.place.waitForReply(question);
    expect(shownIn(answer)).toContain('loses its time');
    ann.edit(question, `<@${started.discord.bot.id}> SnapStart`);
    await expect
      .poll(() => shownIn(ann.place.current(answer) ?? answer), { timeout: 5_000 })
      .toContain('200 milliseconds');
    started.discord.clock.advance(61_000);
    const before = ann.place.current(answer);
    ann.edit(question, `<@${started.discord.bot.id}> OpenTelemetry traces`);
    await member().mention('KMS');
    expect(ann.place.current(answer)).toEqual(before);
  });

  it('is in the language of the question, else of the server', async () => {
    const place = started.discord.addGuild('Cộng đồng', { locale: 'vi' });
    expect(shownIn(messageIn(await member(place).mention('GuardDuty')))).toContain(VI.t('matchStrong'));
    expect(shownIn(messageIn(await member().mention('GuardDuty')))).toContain(EN.t('matchStrong'));
    expect(shownIn(messageIn(await member().mention('xoay vòng mật khẩu cơ sở dữ liệu')))).toContain(
      VI.t('matchStrong'),
    );
  });

  it('ends when the asker removes the answer', async () => {
    const ann = member();
    const answer = messageIn(await ann.mention('GuardDuty'));
    expect(await ann.click(answer, EN.t('remove'))).toMatchObject({ kind: 'deleted' });
  });
});

describe('a server that wants threads', () => {
  it('gets the answer to a mention in a thread named after the question', async () => {
    const library = libraryFrom(FILES);
    const { discord, bot } = await start({ library: () => library, threadGuilds: 'all' });
    const ann = discord.member('Ann');
    const answer = messageIn(await ann.mention('what is GuardDuty for?'));
    expect(discord.channel.threads.map(({ name }) => name)).toEqual(['what is GuardDuty for?']);
    expect(answer.channelId).toBe(discord.channel.threads[0]?.id);
    expect(discord.refused).toEqual([]);
    await bot.stop();
    await discord.close();
  });
});

describe('a channel where every question is answered', () => {
  it('gets an answer that is strong, and silence otherwise', async () => {
    const library = libraryFrom(FILES);
    const options = { privilegedIntents: GatewayIntentBits.MessageContent, patienceMs: 2_500 };
    const askChannels: string[] = [];
    const { discord, bot } = await start({ library: () => library, askChannels: ['1'] }, options);
    await bot.stop();
    askChannels.push(discord.channel.id);
    const again = await import('./start.ts').then(({ startOn }) =>
      startOn(discord, { library: () => library, askChannels }),
    );
    const ann = discord.member('Ann');
    expect(shownIn(messageIn(await ann.say('what is GuardDuty for?')))).toContain('15 minutes');
    const unanswered = [
      ann.say('where shall we have lunch today?'),
      ann.in(discord.addChannel('elsewhere')).say('what is GuardDuty for?'),
    ];
    expect((await Promise.all(unanswered)).map(({ kind }) => kind)).toEqual(['unanswered', 'unanswered']);
    expect(discord.refused).toEqual([]);
    await again.stop();
    await discord.close();
  });

  it('says at the start what is missing when the bot may not read messages', async () => {
    const library = libraryFrom(FILES);
    await expect(start({ library: () => library, askChannels: ['123456789012345678'] })).rejects.toThrow(
      /ASK_CHANNELS needs the Message Content intent.*Privileged Gateway Intents/u,
    );
  });
});
