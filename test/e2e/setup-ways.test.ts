import { mkdir } from 'node:fs/promises';
import { type Loopback, messageIn, modalIn, type Place } from 'loopback-discord';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { testRepository } from '../content/git-repository.ts';
import { writeFiles } from '../content/temp-folder.ts';
import { foldersForFile, placesForFile } from '../store/stores.ts';
import { manager, openDiscord, reportsAbout } from './setup-bot.ts';
import { runSetupHosts } from './setup-hosts.ts';
import { allWordsIn, shownIn } from './start.ts';

const folder = foldersForFile();
/** PostgreSQL where there is one: several hosts have it in common. */
const [place] = placesForFile().toReversed();
/** As many servers as shards, so that each host has some. */
const SERVERS = [0, 1, 2, 3];
/** Each host reads every two seconds what the others have changed. */
const SOON = { timeout: 10_000, interval: 250 };
const { t } = localeFor('vi');

let discord: Loopback;
let stop: () => Promise<unknown>;
let url: string;
let servers: readonly Place[];

beforeAll(async () => {
  const [at, contentDir] = [await folder(), await folder()];
  await mkdir(at, { recursive: true });
  const repository = await testRepository(at);
  await repository.push(reportsAbout('Kestrel'));
  url = repository.url;
  await writeFiles(contentDir, reportsAbout('Osprey'));
  discord = await openDiscord();
  servers = SERVERS.map((number) => discord.addGuild(`Server ${number}`));
  const stored = (await place?.place()) ?? { url: undefined, dataDir: await folder() };
  stop = await runSetupHosts(discord, { ...stored, contentDir });
});
afterAll(async () => {
  expect(discord.refused).toEqual([]);
  await stop();
  await discord.close();
});

/** Each time somebody else: it is not about cool-downs. */
const ask = async (at: Place) =>
  shownIn(messageIn(await discord.member('Ann', { place: at }).slash('ask', { question: 'what rotates passwords?' })));

/** What is shown to who manages a server. */
const manage = async (at: Place, path: string, values = {}) =>
  allWordsIn(messageIn(await manager(discord, at, 'vi').slash(path, values)));

it('a server is answered from what it has chosen, whichever host takes the question', async () => {
  const [first, ...others] = servers;
  if (first === undefined) throw new Error('No server');
  const mia = manager(discord, first, 'vi');
  const preview = messageIn(await mia.slash('setup reports', { address: url }));
  const form = modalIn(await mia.click(preview, t('setupTry')));
  const tried = await mia.submit(form, { [t('followUpLabel')]: 'what rotates passwords?' });
  expect(shownIn(messageIn(tried))).toContain('Kestrel');
  expect(shownIn(messageIn(await mia.click(preview, t('setupTake'))))).toContain(t('setupTaken'));
  await expect.poll(async () => `${await ask(first)} ${await ask(first)}`, SOON).toMatch(/Kestrel.*Kestrel/su);
  for (const other of others) expect(await ask(other)).toContain('Osprey');
});

it('each server changes what it has chosen with every kind of control', async () => {
  await inEach(async (server) => {
    const mia = manager(discord, server, 'vi');
    const panel = messageIn(await mia.slash('setup show'));
    const form = modalIn(await mia.click(panel, t('setupCoolDown')));
    await mia.submit(form, { user: '100', channel: '1000' });
    await mia.choose(panel, t('setupThreads'), ['on']);
    await mia.choose(panel, t('setupMentionsNone'), [server.id]);
    const shown = await manage(server, 'setup show');
    expect(shown).toContain(t('setupCoolDownIs', { user: 100, channel: 1_000 }));
    expect(shown).toContain(t('setupThreadsOn'));
  });
});

it('what is asked in each server is counted, and shown by any host', async () => {
  await inEach(async (server) => {
    await manage(server, 'manage keep', { what: 'words' });
    const counted = async (): Promise<string> => {
      await ask(server);
      return manage(server, 'manage usage', { days: '7' });
    };
    await expect.poll(counted, SOON).toMatch(/\b[1-9]\d* được trả lời/u);
    const file = messageIn(await manager(discord, server).slash('manage export')).attachments[0];
    expect(await (await fetch(file?.url ?? '')).text()).toContain('what rotates passwords?');
  });
});

it('members follow, and take it back, whichever host takes the click', async () => {
  await inEach(async (server) => {
    await manage(server, 'manage following', { allow: 'on' });
    const ida = discord.member('Ida', { place: server, locale: 'vi' });
    const what = server === servers[0] ? 'kestrel' : 'osprey';
    const follow = async (): Promise<string> => allWordsIn(messageIn(await ida.slash('follow', { what })));
    await expect.poll(follow, SOON).toContain(t('followPlace_direct'));
    const told = messageIn(await ida.slash('privacy'));
    expect(shownIn(told)).toContain(t('keptFollows', { count: 1 }).replaceAll('`', ''));
    expect(shownIn(messageIn(await ida.click(told, t('keptForget'))))).toContain(t('keptForgotten'));
  });
});

/** In all servers at once: what is waited for is mostly the next look of a host. */
async function inEach(run: (server: Place) => Promise<void>): Promise<void> {
  await Promise.all(servers.map(run));
}
