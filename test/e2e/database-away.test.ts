import { messageIn } from 'loopback-discord';
import { expect, it, onTestFinished } from 'vitest';
import { writeFiles } from '../content/temp-folder.ts';
import { HAS_POSTGRES, postgresForTest } from '../search-database/postgres.ts';
import { foldersForFile } from '../store/stores.ts';
import { manager, openDiscord, reportsAbout, runSetupBot } from './setup-bot.ts';
import { shownIn } from './start.ts';

const folder = foldersForFile();
const QUESTIONS = 200;

it.runIf(HAS_POSTGRES).each(['stopped', 'hanging'])(
  'answers every question with the database %s under load',
  async (how) => {
    const postgres = await postgresForTest();
    const contentDir = await folder();
    await writeFiles(contentDir, reportsAbout('Osprey'));
    const discord = await openDiscord();
    const url = await postgres.database();
    const bot = await runSetupBot(discord, { url, dataDir: await folder(), contentDir });
    onTestFinished(async () => {
      await bot.stop();
      await discord.close();
    });
    const mia = manager(discord, discord.channel);
    const panel = messageIn(await mia.slash('setup show'));
    const form = await mia.click(panel, 'Cool-down…');
    if (form.kind !== 'modal') throw new Error('No form');
    const saved = await mia.submit(form.modal, { user: '100', channel: '1000' });
    expect(shownIn(messageIn(saved))).toContain('Saved.');
    const answers: string[] = [];
    const ask = async (number: number): Promise<void> => {
      if (number === QUESTIONS / 4) how === 'stopped' ? await postgres.kill() : postgres.freeze(true);
      const ann = discord.member('Ann');
      const asked =
        number % 2 === 0 ? ann.slash('ask', { question: 'passwords' }) : ann.mention('rotates the passwords');
      const outcome = await asked;
      answers.push(outcome.kind === 'message' ? shownIn(outcome.message) : outcome.kind);
    };
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < QUESTIONS) await ask(next++);
    };
    await Promise.all(Array.from({ length: 10 }, worker));
    expect(answers.filter((shown) => !shown.includes('Osprey'))).toEqual([]);
    const refused = messageIn(await mia.slash('setup show'));
    expect(shownIn(messageIn(await mia.choose(refused, 'Language', ['vi'])))).toContain(
      'cannot be saved at the moment',
    );
    if (how === 'hanging') postgres.freeze(false);
  },
);
