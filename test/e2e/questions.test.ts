import { ComponentType } from 'discord.js';
import { everyComponent, type Loopback, type Message, messageIn } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningBot } from '../../src/programs/run-bot.ts';
import { writeFiles } from '../content/temp-folder.ts';
import { foldersForFile, placesForFile } from '../store/stores.ts';
import { manager, openDiscord, reportsAbout, runSetupBot } from './setup-bot.ts';
import { shownIn } from './start.ts';

const folder = foldersForFile();
const SECRET =
  'Zeppelin pricing, mail me at ann@example.org or +84 912 345 678, https://example.org/x <@123456789012345678>';

describe.each(placesForFile())('what members ask, stored in $kind', ({ place }) => {
  let discord: Loopback;
  let bot: RunningBot;
  let options: Parameters<typeof runSetupBot>[1];

  beforeAll(async () => {
    const contentDir = await folder();
    await writeFiles(contentDir, reportsAbout('Osprey'));
    options = { ...(await place()), contentDir };
    discord = await openDiscord();
    bot = await runSetupBot(discord, options);
  });
  afterAll(async () => {
    expect(discord.refused).toEqual([]);
    await bot.stop();
    await discord.close();
  });

  /** Each time somebody else: it is not about cool-downs. */
  const ask = async (question: string): Promise<Message> =>
    messageIn(await discord.member('Ann').slash('ask', { question }));
  const manage = async (path: string, values = {}): Promise<Message> =>
    messageIn(await manager(discord, discord.channel).slash(`manage ${path}`, values));
  const shown = async (path: string, values = {}): Promise<string> => shownIn(await manage(path, values));
  const fileOf = async (message: Message): Promise<string> => {
    const [file] = message.attachments;
    if (file === undefined) throw new Error('No file');
    return (await fetch(file.url)).text();
  };

  it('is not kept before the server has chosen it', async () => {
    await ask('what rotates the passwords?');
    expect(await shown('gaps')).toContain('Nothing is kept');
    expect(await shown('keep')).toContain('Nothing is kept of what is asked here.');
    const told = shownIn(messageIn(await discord.member('Ann').slash('privacy')));
    expect(told).toContain('Nothing is kept of what is asked here.');
    expect(told).toContain('nothing of yours in them to delete');
  });

  it('is counted without its words where that was chosen', async () => {
    expect(await shown('keep', { what: 'counts' })).toContain('not its words');
    await ask(SECRET);
    await ask('what rotates the passwords?');
    expect(await shown('usage', { days: '7' })).toMatch(/2 questions in 7 days[\s\S]*1 answered/u);
    expect(await shown('gaps')).not.toContain('Zeppelin');
    expect(await shown('gaps')).toContain('1 question');
    expect(shownIn(messageIn(await discord.member('Ann').slash('privacy')))).toContain('Of each question here I keep');
  });

  it('is grouped by what it is about, with its words but nothing of anybody', async () => {
    expect(await shown('keep', { what: 'words', days: '30' })).toContain('for 30 days');
    await ask(SECRET);
    await ask('Zeppelin cost?');
    await discord.member('Ann').say(`<@${discord.bot.id}> zeppelins over the lake`);
    const other = discord.member('Bob').post('a Zeppelin of Bob that he told nobody of');
    await discord.member('Ann').useOnMessage('Find in reports', other);
    const gaps = await shown('gaps', { days: '7' });
    expect(gaps).toMatch(/zeppelins? · 3 questions/iu);
    const file = await manage('export');
    const csv = await fileOf(file);
    expect(csv).toContain('Zeppelin cost?');
    for (const kept of [gaps, csv])
      expect(kept).not.toMatch(/ann@|912|example\.org\/x|123456789012345678|told nobody/u);
    expect(csv.split('\r\n').filter((line) => line !== '')).toHaveLength(7);
  });

  it('takes no formula into the file', async () => {
    for (const formula of ['=HYPERLINK("http")', '+1+cmd|calc', '@SUM(A1)', '-2+3 weather']) await ask(formula);
    const csv = await fileOf(await manage('export'));
    const cells = csv.split('\r\n').map((line) => line.split(',').at(-1) ?? '');
    expect(cells.filter((cell) => /^"?[=+@-]/u.test(cell))).toEqual([]);
  });

  it('is shown in a picture with words, and with what was helpful', async () => {
    const cid = discord.member('Cid');
    const answer = messageIn(await cid.slash('ask', { question: 'what rotates the passwords?' }));
    // However often: once.
    for (const label of ['Helpful', 'Helpful', 'Not helpful']) await cid.click(answer, label);
    const usage = await manage('usage', { days: '30' });
    expect(shownIn(usage)).toMatch(/rated helpful: 1, not: 0/u);
    const gallery = everyComponent(usage.components).find(
      ({ component }) => component.type === ComponentType.MediaGallery,
    );
    expect(JSON.stringify(gallery)).toContain('Questions by day');
    const [picture] = usage.attachments;
    const bytes = new Uint8Array(await (await fetch(picture?.url ?? '')).arrayBuffer());
    expect([...bytes.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
  });

  it('is looked at and posted where a channel was chosen, and no longer when it is stopped', async () => {
    expect(await shown('digest')).toContain('This is what would be posted');
    const channel = discord.addChannel('authors');
    expect(await shown('digest', { channel: channel.id })).toContain('each Monday');
    expect(await shown('keep')).toContain('is posted in');
    expect(await shown('digest', { stop: true })).toContain('no longer');
    expect(await shown('keep')).not.toContain('is posted in');
  });

  it('is known after a restart, and gone for good when the server wants it no longer', async () => {
    await bot.stop();
    bot = await runSetupBot(discord, options);
    expect(await shown('usage')).not.toContain('Nothing was asked');
    expect(await shown('keep', { what: 'off' })).toContain('Nothing is kept');
    await ask('Zeppelins again');
    await shown('keep', { what: 'words' });
    expect(await shown('usage')).toContain('Nothing was asked');
  });

  it('is gone when “Forget all of it” says so', async () => {
    await shown('keep', { what: 'words' });
    await ask('Zeppelin cost?');
    expect(await shown('usage')).not.toContain('Nothing was asked');
    const member = manager(discord, discord.channel);
    await member.click(messageIn(await member.slash('setup show')), 'Forget all of it');
    await shown('keep', { what: 'words' });
    expect(await shown('usage')).toContain('Nothing was asked');
  });

  it('is for those who may manage the server', async () => {
    await expect(discord.member('Ann').slash('manage gaps')).rejects.toThrow(/does not show/u);
  });
});
