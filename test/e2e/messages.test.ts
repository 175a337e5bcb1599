import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linksOf, messageIn } from '../../src/loopback/drive/read.ts';
import { type Started, shippedLibrary, shownIn, start } from './start.ts';

describe('a member who writes messages', () => {
  let started: Started;
  beforeAll(async () => {
    const library = await shippedLibrary();
    started = await start({ library: () => library }, { patienceMs: 400, messagesPerFiveSeconds: 100 });
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

  it('is left alone when the message is not for the bot', async () => {
    expect(await ann().say('IAM best practices')).toMatchObject({ kind: 'unanswered' });
    expect(await ann().say('@everyone IAM best practices')).toMatchObject({ kind: 'unanswered' });
  });
});
