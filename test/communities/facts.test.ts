import { describe, expect, it } from 'vitest';
import { ask, quoteText } from '../../src/core/answer/answer.ts';
import type { Library } from '../../src/core/library/library.ts';
import { libraryOf } from '../core/answer/library-of.ts';

/** What is answered first, and where: the line that holds it. */
function first(library: Library, question: string): string {
  const answer = ask(library, question);
  const [best] = answer.kind === 'none' ? [] : answer.passages;
  if (best === undefined) return `none: ${answer.kind === 'none' ? answer.missing.join() : ''}`;
  const { report, event } = best.passage;
  return `${answer.kind} ${report.file} ${event?.date ?? '-'}: ${quoteText(best.quote)}`;
}

const about = (file: string, name: string, ...lines: readonly string[]) => ({
  [file]: [`# ${name}`, ...lines].join('\n\n'),
});

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

describe('who had to do with an event', () => {
  const library = libraryOf({
    ...about(
      'kimchi.md',
      'Kimchi evening',
      '- **Host:** Linh Tran\n- **Organisers:** Osric Penhallow, Delphine Arkwright\n- **Sponsored by:** Brinewave Salt\n- **Người dẫn chương trình:** Trần Mai Anh',
      'We fermented cabbage for two weeks in jars.',
    ),
    ...about(
      'board/2024-03-13.md',
      'Open data board',
      'Chair: Maren Solbakken-Ito. Minutes: Tobiah Crane. Regrets: Sipho, Dov',
      '## Present',
      '- Ottilie Brandvold (Code for Vellmark)\n- Fenna Abara\n- 6 guests',
      '## Bus stops',
      'All stops were measured.',
    ),
    ...about(
      'moths.md',
      'Moth night',
      '*Online, 14 people, Moderation: Sünje Marquardsen, led by: Roluf Petersen.*',
      'In attendance: Gesche Harders, Tomma Eggerich',
      'Light traps caught forty kinds of moths.',
    ),
    ...about(
      'assembly.md',
      'General assembly',
      'Present: 19 people, 14 of them with a vote',
      '## Report',
      'Income was 2,300.',
    ),
  });

  it.each([
    ['who hosted', 'Host: Linh Tran'],
    ['who hosted the kimchi evening?', 'Host: Linh Tran'],
    ['who organized the kimchi evening', 'Organisers: Osric Penhallow'],
    ['organisers of the kimchi evening', 'Organisers: Osric Penhallow'],
    ['who sponsored the kimchi evening?', 'Sponsored by: Brinewave Salt'],
    ['ai dẫn chương trình', 'Trần Mai Anh'],
    ['ai tổ chức buổi kimchi', 'Organisers: Osric Penhallow'],
    ['who chaired the open data board?', 'Chair: Maren Solbakken-Ito'],
    ['who took minutes at the open data board', 'Minutes: Tobiah Crane'],
    ['who sent regrets', 'Regrets: Sipho'],
    ['who attended the open data board?', 'Ottilie Brandvold'],
    ['who was present at the moth night', 'Gesche Harders'],
    ['who moderated the moth night?', 'Moderation: Sünje Marquardsen'],
    ['who attended the general assembly', '19 people'],
  ])('answers "%s"', (question, line) => {
    expect(first(library, question)).toMatch(/^strong/);
    expect(first(library, question)).toContain(line);
  });

  it('takes the line below a heading for its speaker, and no label for a person', () => {
    const talks = libraryOf({
      '2019-04-02-talks.md':
        '---\ntitle: April talks\n---\n## Property tests in practice\n\nBy [Ada Byron](https://x.example)\n\nShrinking finds the least case.\n\n## Speakers\n\n**Jane Doe**\n\n* **Talk**: Sorting\n* **Description**: Old and new\n* **Link**: here\n',
    });
    expect(talks.events[0]?.speakers).toEqual(['Ada Byron', 'Jane Doe']);
    expect(first(talks, 'who spoke about property tests')).toContain('By Ada Byron');
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
