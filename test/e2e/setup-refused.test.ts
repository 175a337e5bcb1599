import { mkdir } from 'node:fs/promises';
import { messageIn, type Place } from 'loopback-discord';
import { expect, it, onTestFinished } from 'vitest';
import { EN } from '../../src/discord/languages/en.ts';
import { VI } from '../../src/discord/languages/vi.ts';
import { RED_TEAM } from '../communities/red-team.ts';
import { pushTree, type TestRepository, testRepository } from '../content/git-repository.ts';
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
  const repositoryOf = async (files: Parameters<TestRepository['push']>[0]): Promise<TestRepository> => {
    const at = await folder();
    await mkdir(at, { recursive: true });
    const repository = await testRepository(at);
    if (Object.keys(files).length > 0) await repository.push(files);
    return repository;
  };
  const made = async (files: Parameters<TestRepository['push']>[0]) => (await repositoryOf(files)).url;
  /** With an entry more at the top, of a tree that Git's own commands would not make. */
  const madeWith = async (entry: (tree: string, commit: string) => string): Promise<string> => {
    const repository = await repositoryOf({ 'content/a.md': '# A' });
    const [tree = '', commit = ''] = (await repository.git('rev-parse', 'main^{tree}', 'main')).trim().split('\n');
    const listed = (await repository.git('ls-tree', 'main')).trim().split('\n');
    await pushTree(repository, [...listed, entry(tree, commit)]);
    return repository.url;
  };
  const linked = await made({ 'a.md': '# A', docs: { to: 'real' }, 'real/a.md': '# A' });
  const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.md`, '# A']));
  const repositories = [
    [await made({ 'a.md': '0'.repeat(2_000_000) }), 'too-large'],
    [await made(many), 'too-many-reports'],
    [await made({ 'a.txt': 'x' }), 'no-reports'],
    [await made({}), 'empty'],
    [`${await made(reportsAbout('Kestrel'))}#other`, 'no-branch'],
    ['file:///nowhere/at/all.git', 'not-found'],
    [await made({ 'a.md': '# A', 'b.md': { to: '/etc/passwd' } }), 'link-out'],
    [`${linked}#main:docs`, 'folder-link'],
    [`${await madeWith((_, commit) => `160000 commit ${commit}\treports`)}#main:reports`, 'submodule'],
    [await madeWith((tree) => `040000 tree ${tree}\t.git`), 'git-folder'],
  ] as const;
  // What Discord's own program cannot send: an empty text. What this bot takes for tests: files.
  const typed = RED_TEAM.filter(([text]) => text !== '' && text.length <= 500 && !text.startsWith('file:'));
  let at: Place = discord.channel;
  for (const [index, [text, reason]] of [...typed, ...repositories].entries()) {
    if (index % 7 === 6) at = discord.addGuild(`Server ${index}`);
    const mia = manager(discord, at);
    for (const [who, texts] of [
      [mia, EN],
      [mia.speaking('vi'), VI.texts],
    ] as const) {
      const shown = shownIn(messageIn(await who.slash('setup reports', { address: text })));
      expect(`${text}: ${shown}`).toContain(wordsOf(texts[`refused_${reason}`]));
    }
  }
  const sentences = Object.entries(EN).flatMap(([key, text]) => (key.startsWith('refused_') ? [text] : []));
  expect(new Set(sentences).size).toBe(sentences.length);
  const panel = shownIn(messageIn(await manager(discord, discord.channel).slash('setup show')));
  expect(panel).toContain('from the reports that come with me');
});

/** The longest part of a sentence that is the same whatever is filled in. */
function wordsOf(sentence: string): string {
  const parts = sentence.split(/\{\{\w+\}\}/u).sort((a, b) => b.length - a.length);
  return (parts[0] ?? '').trim().replace(/\.$/u, '');
}
