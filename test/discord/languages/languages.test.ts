import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import type { Command, SlashCommand } from '../../../src/discord/command.ts';
import { LANGUAGES } from '../../../src/discord/languages/languages.ts';
import { localeFor } from '../../../src/discord/languages/locale.ts';

const EN: Readonly<Record<string, string | undefined>> = LANGUAGES.get('en')?.texts ?? {};
const OTHERS = [...LANGUAGES].filter(([tag]) => tag !== 'en');

describe.each(OTHERS)('the language %s', (tag, { texts, commands }) => {
  const own: Readonly<Record<string, string | undefined>> = texts;
  const pluralForms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

  it('has every sentence, in each of its own plural forms', () => {
    const wanted = Object.keys(EN).flatMap((key) => {
      const stem = /^(.*)_other$/.exec(key)?.[1];
      if (stem !== undefined) return pluralForms.map((form) => `${stem}_${form}`);
      return isPluralForm(key) ? [] : [key];
    });
    expect(Object.keys(own).toSorted()).toEqual([...wanted].sort());
  });

  it('fills in the same things', () => {
    for (const [key, text = ''] of Object.entries(own)) {
      const english = EN[key] ?? EN[key.replace(/_[a-z]+$/, '_other')];
      expect([key, placeholders(text)]).toEqual([key, placeholders(english ?? '')]);
    }
  });

  it('describes the commands that Debrief comes with, and none that is not there', () => {
    const shipped = COMMANDS.filter(({ name }) => SHIPPED.includes(name));
    expect(Object.keys(commands)).toEqual(expect.arrayContaining(shipped.flatMap(pathsOf)));
    expect(COMMANDS.flatMap(pathsOf)).toEqual(expect.arrayContaining(Object.keys(commands)));
  });

  it('keeps to the limits of Discord', () => {
    for (const text of Object.values(commands)) expect(text).toSatisfy((each: string) => fits(each, 100));
    for (const key of BUTTONS) expect(own[key] ?? own[`${key}_other`]).toSatisfy((each: string) => fits(each, 34));
    expect(own['followUpTitle']).toSatisfy((each: string) => fits(each, 45));
    expect(commands['Find in reports']).toSatisfy((each: string) => fits(each, 32));
  });

  it('is written in composed letters', () => {
    for (const text of [...Object.values(own), ...Object.values(commands)]) expect(text).toBe(text?.normalize('NFC'));
  });
});

describe('a locale', () => {
  it('is that of the first language that Debrief speaks', () => {
    expect(localeFor('vi').tag).toBe('vi');
    expect(localeFor('en-GB').tag).toBe('en');
    expect(localeFor('fr', 'vi').tag).toBe('vi');
    expect(localeFor('fr', null, undefined).tag).toBe('en');
  });

  it('counts, and says days and months', () => {
    const [en, vi] = [localeFor('en-US'), localeFor('vi')];
    expect([1, 2].map((count) => en.t('passages', { count }))).toEqual(['1 passage', '2 passages']);
    expect([1, 2].map((count) => vi.t('passages', { count }))).toEqual(['1 đoạn', '2 đoạn']);
    // As before, though it has been said, and for what else is filled in.
    expect([2, 1, 1.5, 100].map((count) => en.t('passages', { count }))).toEqual([
      '2 passages',
      '1 passage',
      '1.5 passages',
      '100 passages',
    ]);
    expect(en.t('inReports', { count: 2 })).not.toBe(en.t('passages', { count: 2 }));
    const asked = '$& $t(weak) {{count}} **$1**';
    expect(en.t('question', { question: asked })).toBe(EN['question']?.replace('{{question}}', () => asked));
    expect(en.t('page', { page: 2, pages: 3 })).toBe('page 2 of 3');
    expect([en.date('2025-11-30'), en.date('2025-11-29'), en.date('2025-11-30')]).toEqual([
      '30 Nov 2025',
      '29 Nov 2025',
      '30 Nov 2025',
    ]);
    const none = (about: string) => en.t('none', { count: 2, about });
    expect([none('tea'), none('cake')]).toEqual([expect.stringContaining('tea'), expect.stringContaining('cake')]);
    expect([en.date('2025-11-29'), vi.date('2025-11-29')]).toEqual(['29 Nov 2025', '29 thg 11, 2025']);
    expect(en.date('2025-11-29', '2025-11-30').replace(/\s/gu, ' ')).toBe('29 – 30 Nov 2025');
    expect([en.month('2025-11'), vi.month('2025-11')]).toEqual(['November 2025', 'tháng 11 năm 2025']);
  });

  it('fills in what looks like its own marks letter by letter', () => {
    const about = '{{count}} $t(share) $1 <b>&</b>';
    expect(localeFor('en').t('digest', { about })).toBe(`What the reports say about ${about}`);
  });
});

/** A command of someone's own may stay English. */
const SHIPPED = ['ask', 'topic', 'reports', 'help', 'manage', 'Find in reports'];

const BUTTONS = [
  ...['openSection', 'openReport', 'share', 'more', 'followUp', 'twin_en', 'twin_vi', 'cite', 'helpful', 'notHelpful'],
  ...['remove', 'previous', 'next', 'photos'],
];

function fits(text: string, max: number): boolean {
  return text.length >= 1 && text.length <= max;
}

function isPluralForm(key: string): boolean {
  return /_(?:zero|one|two|few|many|other)$/.test(key);
}

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\{\w+\}\}/gu) ?? [])].sort();
}

function pathsOf(command: Command): readonly string[] {
  if (command.kind === 'message') return [command.name];
  if (command.kind === 'admin') {
    return [command.name, ...command.subcommands.flatMap((each) => slashPaths(each, `${command.name} ${each.name}`))];
  }
  return slashPaths(command, command.name);
}

function slashPaths({ options }: Pick<SlashCommand, 'options'>, path: string): readonly string[] {
  const below = options.flatMap(({ name, kind }) => [
    name,
    ...(kind.type === 'choice' ? kind.choices.map(({ value }) => `${name} ${value}`) : []),
  ]);
  return [path, ...below.map((each) => `${path} ${each}`)];
}
