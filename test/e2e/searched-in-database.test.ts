import { type Member, type Message, messageIn, type Outcome } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { type OpenLibrary, openLibrary } from '../../src/live-library/open-library.ts';
import { readConfig } from '../../src/settings/config.ts';
import { readableLog } from '../content/log.ts';
import { report, tempFolder, writeFiles } from '../content/temp-folder.ts';
import { until } from '../content/until.ts';
import { HAS_POSTGRES, postgresForTest } from '../search-database/postgres.ts';
import { REPORTS, startOver } from './searched-library.ts';
import { optionsOf, shownIn } from './start.ts';

const { t } = localeFor('en');
describe.skipIf(!HAS_POSTGRES)('a library that hosts share in PostgreSQL', () => {
  it('answers members of the host that writes it and of one that only reads it, and follows the content', async () => {
    const url = await (await postgresForTest()).database();
    const [dir, { log, lines }] = [await tempFolder(REPORTS), readableLog()];
    const shared = { SEARCH_DATABASE_URL: url, CACHE_DIR: await tempFolder() };
    const writing = await openLibrary(readConfig({ ...shared, CONTENT_DIR: dir }), log, { databaseFrom: 1 });
    const reading = await openLibrary(readConfig(shared), log);
    for (const opened of [writing, reading]) {
      const discord = await startOver(opened, log);
      await askEverything(discord.member('Ann'), discord.bot.id);
      expect(discord.refused).toEqual([]);
    }
    await writeFiles(dir, { 'new/_index.md': report('A New Day', 'We learned about QuickSight.') });
    await until(() => reading.library().reports.length === 31);
    expect(await firstOf(reading, 'QuickSight')).toContain('"QuickSight"');
    expect(await firstOf(writing, 'QuickSight')).toContain('"QuickSight"');
    expect(lines.filter((line) => line.includes('"level":50') || line.includes('does not answer'))).toEqual([]);
  }, 60_000);
});

async function firstOf({ library, search }: OpenLibrary, question: string): Promise<string> {
  const answer = await search(library()).ask(question);
  return answer.kind === 'none' ? '' : JSON.stringify(answer.passages[0]?.quote);
}

/** All that leads from one reply to another. */
async function askEverything(ann: Member, bot: string): Promise<void> {
  const message = async (outcome: Promise<Outcome>): Promise<Message> => messageIn(await outcome);
  const read = async (outcome: Promise<Outcome>): Promise<string> => shownIn(await message(outcome));
  const answer = await message(ann.slash('ask', { question: 'how many minutes does GuardDuty take?' }));
  expect(shownIn(answer)).toContain('minutes');
  expect(await read(ann.click(answer, t('more')))).toContain('GuardDuty takes');
  expect(await read(ann.click(answer, t('cite')))).toContain('Day of the Cloud');
  expect(await read(ann.click(answer, t('share')))).toContain('GuardDuty takes');
  expect(await read(ann.say(`<@${bot}> Terraform`))).toContain('Terraform takes');
  const digest = await message(ann.slash('topic', { about: 'Kubernetes' }));
  expect(shownIn(digest)).toContain('6 of 30 reports mention it');
  expect(await read(ann.slash('reports', { topic: 'Lambda' }))).toContain('Day of the Cloud 27');
  const card = await message(ann.slash('reports', { report: 'Day of the Cloud 12' }));
  expect(shownIn(card)).toContain('Day of the Cloud 12');
  const [section = ''] = optionsOf(card);
  expect(await read(ann.choose(card, t('chooseSection'), [section]))).toContain('Lambda takes 12 minutes');
  expect(await read(ann.slash('help', {}))).toContain('30');
}
