import { PermissionFlagsBits } from 'discord.js';
import { choicesIn, type Message, messageIn, modalIn } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EN } from '../../src/discord/languages/en.ts';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { FILES, libraryFrom } from './bilingual-library.ts';
import { bilingual } from './drives.ts';
import { englishIn } from './english-in.ts';
import { allWordsIn, type Started, start } from './start.ts';

const { t } = localeFor('vi');
const LIBRARY = libraryFrom(FILES);

const ASKED = ['Microsoft', 'Azure', 'Key', 'Vault', 'zzz'];

describe('a member whose Discord is Vietnamese', () => {
  let started: Started;
  beforeAll(async () => {
    const content = { status: () => ({ readAt: new Date(0), problems: [] }), reload: async () => LIBRARY };
    started = await start({ library: () => LIBRARY, content }, { patienceMs: 5_000 });
  });
  afterAll(async () => {
    expect(started.discord.refused).toEqual([]);
    await started.bot.stop();
    await started.discord.close();
  });
  const member = () => started.discord.member('Ánh', { locale: 'vi', permissions: PermissionFlagsBits.ManageGuild });

  it('reads the commands, their options and choices in Vietnamese', () => {
    const commands = bilingual(started.discord.commands());
    expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['ask', 'manage', 'Find in reports']));
    expect(withoutVietnamese(commands)).toEqual([]);
  });

  it('sees no English but names and quotes, whatever they do', async () => {
    const anh = member();
    const bob = started.discord.member('Bob').post('GuardDuty');
    const answer = messageIn(await anh.slash('ask', { question: 'xoay vòng mật khẩu' }));
    const card = messageIn(await anh.slash('reports', { report: 'cloud security' }));
    const list = messageIn(await anh.slash('reports', { speaker: 'steve', month: '11/2025', topic: 'guardduty' }));
    const seen: Message[] = [
      answer,
      card,
      list,
      ...(
        await Promise.all([
          anh.slash('ask', { question: 'Azure Key Vault' }),
          anh.slash('ask', { question: 'xoay vòng mật khẩu', event: 'cloud security', share: true }),
          anh.slash('topic', { about: 'GuardDuty' }),
          anh.slash('topic', { about: 'không có gì như vậy' }),
          anh.slash('reports', {}),
          anh.slash('reports', { report: 'zzz' }),
          anh.slash('reports', { month: '2001-01' }),
          anh.slash('help'),
          anh.slash('manage status'),
          anh.slash('manage reload'),
          anh.useOnMessage('Find in reports', bob),
          anh.click(answer, t('share')),
          anh.click(answer, t('helpful')),
          anh.click(answer, t('notHelpful')),
          anh.click(answer, t('twin_en')),
          anh.click(answer, t('cite')),
          anh.choose(card, t('chooseSection'), ['2. Detection']),
          anh.click(card, t('photos', { count: 3 })),
        ])
      ).map(messageIn),
    ];
    for (const message of seen) expect(englishIn(allWordsIn(message), ASKED)).toEqual([]);
    const modal = modalIn(await anh.click(answer, t('followUp')));
    expect([modal.title, ...modal.components.flatMap(({ label, description }) => [label, description])]).toEqual([
      t('followUpTitle'),
      t('followUpLabel'),
      t('followUpHint', { max: 300 }),
    ]);
  });

  it('chooses from suggestions with Vietnamese dates and counts', async () => {
    const anh = member();
    const names = async (command: string, option: string, typed = '') =>
      choicesIn(await anh.autocomplete(command, option, typed, option === 'event' ? { question: 'gì vậy' } : {})).map(
        ({ name }) => name,
      );
    expect(await names('ask', 'event', 'cloud')).toEqual(['Cloud Security Day · 29 thg 11, 2025']);
    expect((await names('topic', 'about'))[0]).toBe('Amazon GuardDuty · 3 báo cáo');
    expect((await names('reports', 'report', 'evening'))[0]).toBe('Serverless Evening · 20 thg 10, 2025 · tiếng Anh');
    expect(await names('reports', 'speaker', 'toan')).toEqual(['Toan Huynh']);
    expect(await names('reports', 'month', '10')).toEqual(['tháng 10 năm 2025']);
    expect((await names('reports', 'topic', 'kms'))[0]).toContain('báo cáo');
  });
});

/** Paths of texts of commands that have no Vietnamese. */
function withoutVietnamese(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => withoutVietnamese(each, path));
  if (typeof value !== 'object' || value === null) return [];
  const entries: Readonly<Record<string, unknown>> = { ...value };
  const name = `${path} ${String(entries['name'])}`;
  const key = 'description' in entries ? 'description_localizations' : 'name_localizations';
  const own = isLocalized(entries[key]) || (key === 'description_localizations' && entries['description'] === '');
  return [
    ...(own ? [] : [name]),
    ...['options', 'choices'].flatMap((each) => withoutVietnamese(entries[each] ?? [], name)),
  ];
}

function isLocalized(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'vi' in value;
}

it('the check itself finds English', () => {
  expect(englishIn('Khớp: strong match')).toEqual(expect.arrayContaining(['strong', 'match']));
  expect(Object.keys(EN).length).toBeGreaterThan(80);
});
