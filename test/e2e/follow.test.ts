import { setTimeout as delay } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord.js';
import { everyComponent, type Loopback, type Member, type Message, messageIn } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningBot } from '../../src/programs/run-bot.ts';
import { StoreAway } from '../../src/store/database/database.ts';
import { writeFiles } from '../content/temp-folder.ts';
import { foldersForFile, placesForFile } from '../store/stores.ts';
import { FILES, libraryFrom } from './bilingual-library.ts';
import { englishIn } from './english-in.ts';
import { manager, openDiscord, reportsAbout, runSetupBot } from './setup-bot.ts';
import { allWordsIn, shownIn, startOn } from './start.ts';

const folder = foldersForFile();
const LIBRARY = libraryFrom(FILES);

/** A report of a series with a speaker. */
function workshop(number: number, speaker: string, about: string): string {
  return `# Summary Report: “Falcon Talk #${number}: ${about}”\n\n- **Date:** October ${number + 3}, 2025\n\n## Speakers\n\n- ${speaker}\n\n## Notes\n\n**${about}** was shown on stage.\n`;
}

describe.each(placesForFile())('what members follow, stored in $kind', ({ place }) => {
  let discord: Loopback;
  let bot: RunningBot;
  let contentDir: string;
  let options: Parameters<typeof runSetupBot>[1];
  let run: () => Promise<RunningBot>;

  beforeAll(async () => {
    contentDir = await folder();
    await writeFiles(contentDir, {
      ...reportsAbout('Osprey'),
      'events/3/_index.md': workshop(1, 'Ann Lee', 'GuardDuty'),
    });
    options = { ...(await place()), contentDir };
    discord = await openDiscord();
    run = () => runSetupBot(discord, options, { pace: { points: 100, seconds: 1 }, lookEvery: 50 });
    bot = await run();
  });
  afterAll(async () => {
    expect(discord.refused).toEqual([]);
    await bot.stop();
    await discord.close();
  });

  const mia = (locale = 'en-US'): Member => manager(discord, discord.channel, locale);
  const manage = async (values = {}): Promise<string> =>
    shownIn(messageIn(await mia().slash('manage following', values)));
  const follow = async (who: Member, values = {}): Promise<Message> => messageIn(await who.slash('follow', values));
  const directTo = (who: Member): readonly Message[] => who.inDirect().place.messages;
  const labels = (message: Message): readonly string[] =>
    everyComponent(message.components).flatMap(({ component }) =>
      'label' in component && typeof component.label === 'string' ? [component.label] : [],
    );
  /** Writes reports, and waits until the bot answers from them and has looked at them. */
  const publish = async (files: Readonly<Record<string, string>>): Promise<void> => {
    const before = bot.library();
    await writeFiles(contentDir, files);
    await mia().slash('manage reload');
    expect(bot.library()).not.toBe(before);
    await delay(250);
  };

  it('is nothing before the server has allowed it', async () => {
    const ann = discord.member('Ann');
    expect(shownIn(await follow(ann, { what: 'GuardDuty' }))).toContain('have not allowed it');
    expect(labels(messageIn(await ann.slash('topic', { about: 'GuardDuty' })))).not.toContain('Follow GuardDuty');
    expect(await manage()).toContain('cannot follow anything');
  });

  it('is told once in a direct message when a report appears, and ended by one click', async () => {
    expect(await manage({ allow: 'on' })).toContain('direct messages');
    const [ann, bob, cid, dan] = ['Ann', 'Bob', 'Cid', 'Dan'].map((name) => discord.member(name));
    if (!ann || !bob || !cid || !dan) throw new Error('Nobody');
    const digest = messageIn(await ann.slash('topic', { about: 'GuardDuty' }));
    expect(shownIn(messageIn(await ann.click(digest, 'Follow GuardDuty')))).toContain('You are told');
    expect(shownIn(await follow(bob, { what: 'ann lee' }))).toContain('Ann Lee');
    expect(shownIn(await follow(cid, { what: 'falcon talk' }))).toContain('Falcon Talk');
    expect(shownIn(await follow(dan, { what: 'Osprey' }))).toContain('Osprey');
    expect(shownIn(await follow(dan, { what: 'nothing like it' }))).toContain('Pick one');
    await publish({ 'events/4/_index.md': workshop(2, 'Ann Lee', 'GuardDuty') });
    for (const who of [ann, bob, cid]) {
      await expect.poll(() => directTo(who).length, { timeout: 20_000 }).toBe(1);
      expect(directTo(who).map(shownIn).join()).toMatch(/A new report[\s\S]*Falcon Talk #2/u);
    }
    expect(directTo(dan)).toEqual([]);
    await publish({ 'events/4/_index.vi.md': workshop(2, 'Ann Lee', 'GuardDuty').replace('Notes', 'Ghi chú') });
    expect(directTo(ann)).toHaveLength(1);
    const [told] = directTo(ann);
    if (told === undefined) throw new Error('Not told');
    expect(shownIn(messageIn(await ann.inDirect().click(told, 'End: GuardDuty')))).toContain('no longer follow');
    await publish({ 'events/5/_index.md': workshop(3, 'Zoe Hart', 'GuardDuty') });
    await expect.poll(() => directTo(cid).length, { timeout: 20_000 }).toBe(2);
    expect([ann, bob].map((who) => directTo(who).length)).toEqual([1, 1]);
  });

  it('is not told of a draft, a list or a report that was moved', async () => {
    const eve = discord.member('Eve');
    await follow(eve, { what: 'GuardDuty' });
    await publish({
      'events/6/_index.md': `---\ndraft: true\n---\n${workshop(4, 'Ann Lee', 'GuardDuty')}`,
      'events/_index.md': '# Events\n\n**GuardDuty** and others.\n',
    });
    expect(directTo(eve)).toEqual([]);
  });

  it('ends for who has closed direct messages', async () => {
    const fay = discord.member('Fay');
    await follow(fay, { what: 'GuardDuty' });
    fay.inDirect().place.denyBot(PermissionFlagsBits.SendMessages);
    await publish({ 'events/7/_index.md': workshop(5, 'Ann Lee', 'GuardDuty') });
    expect(directTo(fay)).toEqual([]);
    await expect.poll(async () => shownIn(await follow(fay)), { timeout: 20_000 }).toContain('Nothing yet');
  });

  it('is told in the channel of the server for who has chosen it', async () => {
    const gus = discord.member('Gus');
    expect(shownIn(await follow(gus, { what: 'GuardDuty', where: 'channel' }))).toContain('has no channel for it');
    const news = discord.addChannel('news');
    expect(await manage({ channel: news.id })).toContain('or in');
    expect(shownIn(await follow(gus, { what: 'GuardDuty', where: 'channel' }))).toContain('in the channel');
    await publish({ 'events/8/_index.md': workshop(6, 'Ann Lee', 'GuardDuty') });
    expect(directTo(gus)).toEqual([]);
    await expect.poll(() => news.messages.length, { timeout: 20_000 }).toBe(1);
    expect(news.messages[0]?.mentions).toEqual([gus.id]);
  });

  it('is known after a restart, and what appeared meanwhile is told then', async () => {
    const hal = discord.member('Hal');
    await follow(hal, { what: 'GuardDuty' });
    await bot.stop();
    await writeFiles(contentDir, { 'events/9/_index.md': workshop(7, 'Ann Lee', 'GuardDuty') });
    bot = await run();
    await expect.poll(() => directTo(hal).length, { timeout: 20_000 }).toBe(1);
    await bot.stop();
    bot = await run();
    await delay(250);
    expect(directTo(hal)).toHaveLength(1);
  });

  it('is named by /privacy, which deletes it', async () => {
    const ida = discord.member('Ida');
    await follow(ida, { what: 'GuardDuty' });
    await follow(ida, { what: 'Osprey' });
    const told = messageIn(await ida.slash('privacy'));
    expect(shownIn(told)).toContain('You follow 2 things');
    expect(shownIn(messageIn(await ida.click(told, 'Delete what is mine')))).toContain('Deleted.');
    expect(shownIn(await follow(ida))).toContain('Nothing yet');
    expect(shownIn(messageIn(await ida.slash('privacy')))).toContain('You follow nothing');
  });

  it('is told in Vietnamese, whatever is chosen', async () => {
    const jan = discord.member('Jan', { locale: 'vi' });
    const names = ['GuardDuty Ann Lee Falcon Talk Osprey Community unknown'];
    const digest = messageIn(await jan.slash('topic', { about: 'GuardDuty' }));
    const said = [
      messageIn(await jan.click(digest, 'Theo dõi GuardDuty')),
      await follow(jan, { what: 'Osprey', where: 'channel' }),
      await follow(jan, { what: 'ann lee', where: 'direct' }),
      await follow(jan),
      messageIn(await jan.slash('privacy')),
      messageIn(await mia('vi').slash('manage following', { allow: 'on' })),
      messageIn(await mia('vi').slash('manage following')),
    ];
    await publish({ 'events/10/_index.md': workshop(8, 'Ann Lee', 'GuardDuty') });
    await expect.poll(() => directTo(jan).length, { timeout: 20_000 }).toBe(1);
    const [told] = directTo(jan);
    if (told === undefined) throw new Error('Not told');
    said.push(told, messageIn(await jan.inDirect().click(told, 'Bỏ: GuardDuty')));
    const [list] = said.splice(3, 1);
    if (list === undefined) throw new Error('No list');
    said.push(messageIn(await jan.click(list, 'Bỏ: Osprey')));
    for (const message of said) expect(englishIn(allWordsIn(message), names)).toEqual([]);
  });

  it('is forgotten where the server allows it no longer', async () => {
    expect(await manage({ allow: 'off' })).toContain('nothing is kept');
    await manage({ allow: 'on' });
    expect(shownIn(await follow(discord.member('Hal')))).toContain('Nothing yet');
  });
});

it('cannot be followed while the database is away, which is said, and nothing else fails', async () => {
  const discord = await openDiscord();
  const away = async () => {
    throw new StoreAway('away');
  };
  const following = { allowedIn: () => ({}), follow: away, end: away, list: away, forget: away };
  const bot = await startOn(discord, { library: () => LIBRARY, following });
  const ann = discord.member('Ann');
  const digest = messageIn(await ann.slash('topic', { about: 'GuardDuty' }));
  const said = [
    await ann.click(digest, 'Follow Amazon GuardDuty'),
    await ann.slash('follow', { what: 'GuardDuty' }),
    await ann.slash('follow'),
  ];
  for (const outcome of said) expect(shownIn(messageIn(outcome))).toContain('cannot be saved at the moment');
  const told = shownIn(messageIn(await ann.slash('privacy')));
  expect(told).toContain('Nothing is kept of what is asked here');
  expect(told).toContain('cannot be looked at just now');
  expect(shownIn(messageIn(await ann.slash('ask', { question: 'what rotates the passwords?' })))).toContain('rotates');
  await bot.stop();
  await discord.close();
});
