import { mkdir } from 'node:fs/promises';
import { messageIn, type Place } from 'loopback-discord';
import { expect, it, onTestFinished } from 'vitest';
import { EN } from '../../src/discord/languages/en.ts';
import { RED_TEAM } from '../communities/red-team.ts';
import { testRepository } from '../content/git-repository.ts';
import { foldersForFile, placesForFile } from '../store/stores.ts';
import { manager, openDiscord, reportsAbout, runSetupBot } from './setup-bot.ts';
import { shownIn } from './start.ts';

const folder = foldersForFile();
const places = placesForFile();

it('says of each address and repository of the red team why it is refused, and stores nothing', async () => {
  const place = await places.at(-1)?.place();
  const discord = await openDiscord();
  const env = { SETUP_MEGABYTES: '1', SETUP_REPORTS: '10' };
  const bot = await runSetupBot(discord, {
    url: place?.url,
    dataDir: place?.dataDir ?? '',
    contentDir: 'content',
    env,
  });
  onTestFinished(async () => {
    await bot.stop();
    await discord.close();
  });
  const made = async (files: Readonly<Record<string, string>>): Promise<string> => {
    const at = await folder();
    await mkdir(at, { recursive: true });
    const repository = await testRepository(at);
    if (Object.keys(files).length > 0) await repository.push(files);
    return repository.url;
  };
  const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.md`, '# A']));
  const repositories = [
    [await made({ 'a.md': '0'.repeat(2_000_000) }), 'too-large'],
    [await made(many), 'too-many-reports'],
    [await made({ 'a.txt': 'x' }), 'no-reports'],
    [await made({}), 'empty'],
    [`${await made(reportsAbout('Kestrel'))}#other`, 'no-branch'],
    ['file:///nowhere/at/all.git', 'not-found'],
  ] as const;
  // What Discord's own program cannot send: an empty text. What this bot takes for tests: files.
  const typed = RED_TEAM.filter(([text]) => text !== '' && text.length <= 500 && !text.startsWith('file:'));
  let at: Place = discord.channel;
  for (const [index, [text, reason]] of [...typed, ...repositories].entries()) {
    if (index % 15 === 14) at = discord.addGuild(`Server ${index}`);
    const mia = manager(discord, at);
    const shown = shownIn(messageIn(await mia.slash('setup reports', { address: text })));
    const [first = ''] = EN[`refused_${reason}`].split('{{');
    expect(`${text}: ${shown}`).toContain(first.replace(/\.$/u, ''));
  }
  const sentences = Object.entries(EN).flatMap(([key, text]) => (key.startsWith('refused_') ? [text] : []));
  expect(new Set(sentences).size).toBe(sentences.length);
  const panel = shownIn(messageIn(await manager(discord, discord.channel).slash('setup show')));
  expect(panel).toContain('from the reports that come with me');
});
