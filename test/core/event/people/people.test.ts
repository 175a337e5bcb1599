import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../../src/core/event/people/people.ts';
import { findTalkSpeakers } from '../../../../src/core/event/people/talks.ts';
import { parseReport } from '../../../../src/core/parse/parse-report.ts';
import { blockText } from '../../../../src/core/report/parsed-report.ts';

function people(markdown: string) {
  return findPeople(parseReport(markdown).sections).map(({ kind, role, value, detail }) =>
    [role ?? kind, value, ...(detail === undefined ? [] : [detail])].join(': '),
  );
}

describe('findPeople', () => {
  it.each([
    ['- **Host:** Linh Tran', ['host: Linh Tran']],
    ['Hosted by: Brinewave Labs', ['host: Brinewave Labs']],
    ['**Ban tổ chức:** CLB Nấu ăn, Nguyễn Văn An', ['organizer: CLB Nấu ăn', 'organizer: Nguyễn Văn An']],
    ['MC: Trần Mai Anh', ['moderator: Trần Mai Anh']],
    ['| Moderator | Ada Byron |\n|---|---|\n| Sponsor | Acme Tools |', ['moderator: Ada Byron', 'sponsor: Acme Tools']],
    [
      'Chair: Maren. Minutes: Tobiah Crane. Present: Maren, Dov',
      ['chair: Maren', 'scribe: Tobiah Crane', 'attendee: Maren', 'attendee: Dov'],
    ],
    [
      '## Attendees (3)\n\n- Waldemar Horwat (WH)\n- Fenna Abara\n- 6 guests',
      ['attendee: Waldemar Horwat: WH', 'attendee: Fenna Abara', 'attendee: 6 guests'],
    ],
    [
      '## Present\n\nIsolde Marrow (chair), Linnea Ode, and Casimir Ode',
      ['attendee: Isolde Marrow: chair', 'attendee: Linnea Ode', 'attendee: Casimir Ode'],
    ],
    ['In attendance: Gesche Harders; Tomma Eggerich', ['attendee: Gesche Harders', 'attendee: Tomma Eggerich']],
    ['**Attendees:**\n\n- Ada Byron\n- Grace Hopper', ['attendee: Ada Byron', 'attendee: Grace Hopper']],
    ['Present: 19 people, 14 of them with a vote', ['attendee: 19 people, 14 of them with a vote']],
    ['Regrets: Sipho, Dov', ['absent: Sipho', 'absent: Dov']],
    ['**Anwesend:** Henrike Vossbeck (Vorsitz), 19 weitere', ['attendee: Henrike Vossbeck: Vorsitz']],
    ['司会: 田中', ['moderator: 田中']],
    ['Leader: Petra Vantongeren. Helpers: Hal, Sunniva.', ['speaker: Petra Vantongeren']],
  ])('reads %s', (markdown, found) => {
    expect(people(markdown)).toEqual(found);
  });

  it.each([
    'Host: db.example.org, port 5432',
    'Chair: I think that we should vote on it now.',
    'Minutes: approved as they were written',
    'Notes: bring warm clothes',
    'The host was kind to all of us.',
    '- **Talk:** Sorting\n- **Description:** Old and new\n- **Link:** here',
    '```\nhost: Localhost\n```',
  ])('finds nobody in %s', (markdown) => {
    expect(people(markdown)).toEqual([]);
  });

  it('gives only what its line says', () => {
    const word = fc.constantFrom(
      'Chair',
      'Present',
      'Host',
      ':',
      ',',
      '.',
      '(',
      ')',
      'Ada Byron',
      'Maren',
      'và',
      '–',
      '12',
      '\n\n',
      '- ',
      'e\u0301',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25, size: 'max' }), (words) => {
        const { sections } = parseReport(words.join(' '));
        const blocks = sections.flatMap((section) => section.blocks);
        for (const { value, line } of findPeople(sections)) {
          expect(blocks.some((block) => block.line === line && blockText(block).normalize('NFC').includes(value))).toBe(
            true,
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('findTalkSpeakers', () => {
  const speakers = (markdown: string, isTitled = false) =>
    findTalkSpeakers(parseReport(markdown).sections, isTitled).map(({ value, detail }) => `${value}: ${detail}`);

  it.each([
    ['# Evening\n\n## Yeast\n\nBy [Ada Byron](https://a.example)\n\nIt rises.', ['Ada Byron: Yeast']],
    ['# Evening\n\n## Yeast\n\n*by Ada Byron and Grace Hopper*', ['Ada Byron: Yeast', 'Grace Hopper: Yeast']],
    ['# Evening\n\n## Talks\n\n### Plugins - Noor Castellane\n\na', ['Noor Castellane: Plugins']],
    ['# Evening\n\n## Talks\n\n### Noor Castellane: plugins for all\n\na', ['Noor Castellane: plugins for all']],
  ])('reads %s', (markdown, found) => {
    expect(speakers(markdown)).toEqual(found);
  });

  it("takes the name below a report's own heading for its author", () => {
    expect(speakers('# A walk in the rain\n\nBy Luc Winterbourne\n\nWet.')).toEqual([]);
    expect(speakers('# Moss\n\nBy Luc Winterbourne\n\nWet.', true)).toEqual(['Luc Winterbourne: Moss']);
  });

  it('takes no other line that begins so', () => {
    expect(speakers('# Evening\n\n## Yeast\n\nBy Friday it had doubled.\n\n## Time\n\nBy then all had left.')).toEqual(
      [],
    );
  });
});
