import { describe, expect, it } from 'vitest';
import { ask } from '../../src/core/answer/answer.ts';
import { roleAskedFor } from '../../src/core/pack/roles.ts';
import { libraryOf } from '../core/answer/library-of.ts';
import { about, first } from './first-answer.ts';

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

describe('a role of people that no report names anybody for', () => {
  const library = libraryOf({
    'meetings/2024-05-02.md': '# Seed swap\n\n## Speakers\n\n- Ines Kolb, gardener\n\n## Notes\n\nWe swapped beans.\n',
  });

  it.each(['who organized the seed swap?', 'who sponsored the event', 'ai tổ chức sự kiện?'])(
    'leads to the people that reports do name, and does not say that they are: %s',
    (question) => {
      const answer = ask(library, question);
      expect(answer.kind).toBe('weak');
      expect(answer.kind !== 'none' && answer.passages[0]?.passage.section.heading).toBe('Speakers');
    },
  );
});

it.each([
  ['and who spoke there?', 'speaker'],
  ['who presented there?', 'speaker'],
  ['who was there?', 'attendee'],
])('asks for the role that it names: %s', (question, role) => {
  expect(roleAskedFor(question)).toBe(role);
});
