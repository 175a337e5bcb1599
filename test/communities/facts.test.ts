import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localSearch } from '../../src/core/library/search.ts';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { placeLine } from '../../src/discord/replies/pieces/place.ts';
import { reportsParts, reportsReply } from '../../src/discord/replies/reports.ts';
import { suggestEvents } from '../../src/discord/suggestions.ts';
import { libraryOf } from '../core/answer/library-of.ts';
import { about, first } from './first-answer.ts';

describe('what a report is called, and when its event was', () => {
  const rust = {
    '2025-05-01-rust-meetup.md':
      '---\nlayout: post\ntitle: "Rust Meetup #12: Async in embedded"\ndate: 2025-05-01\n---\n## Borrow checker for beginners\n\nWe drew boxes and arrows on the wall.\n\n## Executors\n\nEmbassy runs without an allocator.\n',
    '2025-06-05-go-meetup.md':
      '---\nlayout: post\ntitle: "Go Evening"\ndate: 2025-06-05\n---\n## Channels\n\nA channel is closed by its sender.\n',
  };

  it('names report and event by the title, and dates them by front matter and file name', () => {
    const { reports, events } = libraryOf(rust);
    expect(reports.map(({ name, date }) => [name, date])).toEqual([
      ['Rust Meetup #12: Async in embedded', '2025-05-01'],
      ['Go Evening', '2025-06-05'],
    ]);
    expect(
      events
        .at(-1)
        ?.facts.filter(({ kind }) => kind === 'date')
        .map(({ value, source }) => [value, source]),
    ).toEqual([
      ['2025-05-01', 'file-name'],
      ['2025-05-01', 'front-matter'],
    ]);
  });

  it.each(['when was the rust meetup', 'when was Rust Meetup #12?'])('answers %s', (question) => {
    expect(first(libraryOf(rust), question)).toMatch(/^strong 2025-05-01-rust-meetup\.md 2025-05-01/);
  });

  it.each([
    [
      'a day in the name of the file alone',
      'notes/2006-1-10-compost.md',
      '# Compost morning\n\nWe turned the heap.',
      'Compost morning',
      '2006-01-10',
    ],
    [
      'words in the name of the file',
      'notes/1 March 2016 -civichacknight.md',
      '# Civic hack night\n\nPizza.',
      'Civic hack night',
      '2016-03-01',
    ],
    [
      'front matter in words',
      'talks/lichens.md',
      '---\ntitle: Lichen walk\ndate: May 22nd, 2024\n---\nMoss.',
      'Lichen walk',
      '2024-05-22',
    ],
    ['a folder for a month', 'archive/2013-jul/index.md', '# July 2013\n\nThree talks.', 'July 2013', '2013-07-01'],
    ['a day in a folder of days', 'log/2015-11/nov-17.md', '# Plenary\n\nAgenda.', 'Plenary', '2015-11-17'],
    [
      'a title with a month',
      'a.md',
      '---\ntitle: "Committee minutes, October 2023"\n---\nAll there.',
      'Committee minutes, October 2023',
      '2023-10-01',
    ],
    [
      'a name that is only a date',
      'meetings/2024-03-13.md',
      '# 2024-03-13\n\nAll there.',
      'Meetings 2024-03-13',
      '2024-03-13',
    ],
    [
      'no heading and no title',
      'x/2022-11-19 Sourdough workshop.md',
      'Flour and water.',
      'Sourdough workshop',
      '2022-11-19',
    ],
    ['a bold line for a heading', 'x/2022-11-19.md', '**Kimchi night**\n\nCabbage.', 'Kimchi night', '2022-11-19'],
    [
      'talks with an H1 each',
      'p.md',
      '---\ntitle: Joint evening\ndate: 2024-09-19 18:30\n---\nIntro.\n\n# PyO3 - Imre Valdosta\n\na\n\n# Polars\n\nb\n',
      'Joint evening',
      '2024-09-19',
    ],
    [
      'a date of another matter in the text',
      '_posts/2020-01-14-google.md',
      '---\ntitle: Google News\ndate: 2020-01-14\n---\nReleased on March 30, 2000\n\nMore.',
      'Google News',
      '2020-01-14',
    ],
    [
      'the next date in the text',
      'm/2024-02-14.md',
      '# Board\n\nNext meeting: March 13, 2024\n\nBudget.',
      'Board',
      '2024-02-14',
    ],
    [
      'a date in German',
      'protokoll.md',
      '# Versammlung\n\n**Datum:** 20. Januar 2022, 19:30 Uhr\n',
      'Versammlung',
      '2022-01-20',
    ],
  ])('takes it from %s', (_, file, text, name, date) => {
    expect(libraryOf({ [file]: text }).reports.map((report) => [report.name, report.date])).toEqual([[name, date]]);
  });

  it('believes no date of front matter that several reports of a site share', () => {
    const report = (name: string) => `---\ntitle: ${name}\ndate: 2025-09-09\n---\nText.\n`;
    const { events } = libraryOf({ 'a/_index.md': report('Bread'), 'b/_index.md': report('Cheese') });
    expect(events.map(({ date }) => date)).toEqual([undefined, undefined]);
  });

  it('lets a label win over the name of the file', () => {
    const text = '---\ntitle: Maker fair\ndate: 2024-12-20\n---\n**Date:** 4 May 2024\n';
    expect(libraryOf({ '2024-12-20-maker-fair.md': text }).events[0]?.date).toBe('2024-05-04');
  });
});

describe('when and how long', () => {
  it('answers from the times of an event', () => {
    const library = libraryOf({
      ...about(
        'bread.md',
        'Bread day',
        '**Time:** 8:30 AM – 12:00 PM, Saturday, November 29, 2025',
        'Let the dough rest.',
      ),
      ...about('rockets.md', 'Rocket club', 'Duration: two hours', '19:30–21:50, April 4, 2025', 'Nozzles.'),
    });
    expect(first(library, 'how long did the bread day last')).toContain('8:30 AM – 12:00 PM');
    expect(first(library, 'Bread day kéo dài bao lâu?')).toContain('8:30 AM – 12:00 PM');
    expect(first(library, 'how long was the rocket club?')).toContain('two hours');
  });

  it("answers first with the line that has the date, were it the section index's or another author's", () => {
    const library = libraryOf({
      '4-Events/_index.md':
        '### [Event 1](4.1-Event1/)\n\n**Event Name:** Glaze Chemistry Evening\n\n**Date & Time:** 18:00, July 4, 2026\n\n### [Event 2](4.2-Event2/)\n\n**Event Name:** Kiln Safety Morning\n\n**Date & Time:** 09:00, August 8, 2026\n',
      '4-Events/4.1-Event1/_index.md':
        '# Glaze Chemistry Evening\n\n### Event time and glaze chemistry evening notes\n\nThe glaze chemistry evening began at 18:00 with copper.\n\n### Glaze chemistry\n\nSilica melts.\n',
      '4-Events/4.2-Event2/_index.md': '# Kiln Safety Morning\n\n### Kilns\n\nVents stay open.\n',
    });
    expect(first(library, 'when was the glaze chemistry evening?')).toMatch(
      /^strong 4-Events\/_index\.md .*July 4, 2026/s,
    );
    expect(first(library, 'what date was the Kiln Safety Morning')).toMatch(
      /^strong 4-Events\/_index\.md .*August 8, 2026/s,
    );
  });
});

describe('the report that comes with Debrief', () => {
  const file = '4-EventParticipated/4.5-Event5/_index.md';
  const library = libraryOf({ [file]: readFileSync(`content/${file}`, 'utf8') });

  it.each([
    'Cloud Mastery Series #3 được tổ chức ngày nào?',
    'khi nào diễn ra Cloud Mastery Series 3',
    'how long did the event last',
  ])('answers %s', (question) => {
    expect(first(library, question)).toMatch(/^strong .*November 29, 2025 \(8:30 AM – 12:00 PM\)/s);
  });

  it('is listed, chosen and headed by its whole name', async () => {
    const whole = 'AWS Cloud Mastery Series #3: According to AWS Well-Architected Security Pillar';
    const reply = await reportsReply({ kind: 'reports', filter: {}, page: 0 }, localSearch(library));
    if (reply.kind !== 'reports') throw new Error('no list');
    const shown = JSON.stringify(reportsParts(reply, { locale: localeFor('en'), audience: { kind: 'private' } }));
    expect(shown.split(whole).length - 1).toBe(2);
    expect(suggestEvents(library, '')[0]?.name).toBe(whole);
    const [passage] = library.passages;
    expect(passage && placeLine(passage, localeFor('en'))).toContain(whole);
  });
});
