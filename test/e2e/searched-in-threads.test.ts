import { messageIn, type Outcome } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { openLibrary } from '../../src/live-library/open-library.ts';
import { readConfig } from '../../src/settings/config.ts';
import { readableLog } from '../content/log.ts';
import { report, tempFolder, writeFiles } from '../content/temp-folder.ts';
import { until } from '../content/until.ts';
import { REPORTS, startOver } from './searched-library.ts';
import { shownIn } from './start.ts';

describe('a library so large that it is searched in threads', () => {
  it('answers members in every way, and follows the content', async () => {
    const [dir, { log, lines }] = [await tempFolder(REPORTS), readableLog()];
    const config = readConfig({ CONTENT_DIR: dir, CACHE_DIR: await tempFolder() });
    const opened = await openLibrary(config, log, { poolFrom: 1 });
    const discord = await startOver(opened, log);
    const ann = discord.member('Ann');
    const read = async (outcome: Promise<Outcome>): Promise<string> => shownIn(messageIn(await outcome));
    expect(await read(ann.slash('ask', { question: 'how many minutes does GuardDuty take?' }))).toContain('minutes');
    expect(await read(ann.say(`<@${discord.bot.id}> Terraform`))).toContain('Terraform takes');
    expect(await read(ann.slash('topic', { about: 'Kubernetes' }))).toContain('6 of 30 reports mention it');
    expect(await read(ann.slash('reports', { topic: 'Lambda' }))).toContain('Day of the Cloud 27');
    expect(await read(ann.slash('help', {}))).toContain('30');
    const digest = messageIn(await ann.slash('topic', { about: 'Lambda' }));
    expect(await read(ann.click(digest, localeFor('en').t('share')))).toContain('Lambda');
    await writeFiles(dir, { 'new/_index.md': report('A New Day', 'We learned about QuickSight.') });
    await until(() => opened.library().reports.length === 31);
    expect(await read(ann.slash('ask', { question: 'QuickSight' }))).toContain('We learned about QuickSight');
    expect(discord.refused).toEqual([]);
    expect(lines.filter((line) => !line.includes('"level":30') && !line.includes('"level":20'))).toEqual([]);
  });
});
