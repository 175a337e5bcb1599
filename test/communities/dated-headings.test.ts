import { describe, expect, it } from 'vitest';
import { ask } from '../../src/core/answer/answer.ts';
import { headedDays } from '../../src/core/event/dates/headed-days.ts';
import { libraryOf } from '../core/answer/library-of.ts';

/** A choir's log of a season, a beekeeper's year by months and days, a mountain club's log in French, minutes with an agenda. */
const LIBRARY = libraryOf({
  'choir.md':
    '# Rehearsals of the season\n\nEvery Tuesday in the old school.\n\n## 2022-10-04 The cold hall\n\nThe heating failed and we sang in coats.\n\n**Scores**\n\nTwo altos lack the Fauré.\n\n## 2023-01-10 A guest\n\nMira conducted and took the Fauré slowly.\n\n## 2023-02-14 Carnival\n\nWe sang in masks.\n',
  'bees.md':
    '---\ntitle: The year of the hives\ndate: 2021-12-30\n---\n\nNotes of three keepers.\n\n## March\n\nThe first flight, 14 degrees.\n\n### Saturday, 20 March: feeding\n\nTwo hives got sugar dough.\n\n## 5. Juni\n\nA swarm in the pear tree.\n',
  'club.md':
    '---\ntitle: Sorties du club\ndate: 2020-11-30\n---\n\n## 3 mai\n\nLe brouillard nous a arrêtés au col.\n\n## 7 juin 2020\n\nLe refuge était fermé.\n',
  'minutes.md':
    '# Board meeting\n\n- **Date:** June 3, 2024\n\n## Report\n\nThe treasurer told of 410 euros.\n\n## Next meeting on 2 July 2024\n\nThe budget of the summer party.\n',
});

function shown(question: string): string {
  const answer = ask(LIBRARY, question);
  const [best] = answer.kind === 'none' ? [] : answer.passages;
  return `${answer.kind} ${best?.passage.section.heading ?? ''}`;
}

describe('a section below a heading with a date is of that day', () => {
  it.each([
    ['What happened in January 2023?', '2023-01-10 A guest'],
    ['Fauré in October 2022', '2022-10-04 The cold hall'],
    ['who conducted the rehearsals in January 2023?', '2023-01-10 A guest'],
    ['which hives got sugar dough on 20 March 2021?', 'Saturday, 20 March: feeding'],
    ['the swarm in June 2021', '5. Juni'],
    ['brouillard en mai 2020', '3 mai'],
    ['refuge 7 juin 2020', '7 juin 2020'],
  ])('%s', (question, heading) => {
    expect(shown(question)).toBe(`strong ${heading}`);
  });

  it('and of no other, whenever its report was', () => {
    expect(shown('masks in October 2022')).not.toMatch(/^strong/);
    expect(shown('the budget of the summer party in June 2024')).not.toMatch(/^strong/);
    expect(shown('the budget of the summer party in July 2024')).toBe('strong Next meeting on 2 July 2024');
  });

  it('where the nearest heading that has one counts', () => {
    const days = LIBRARY.passages.map((passage) => [
      passage.lead ?? passage.section.heading,
      headedDays(passage).map(({ from }) => from),
    ]);
    expect(Object.fromEntries(days)).toMatchObject({
      'Rehearsals of the season': [],
      '2022-10-04 The cold hall': ['2022-10-04'],
      March: ['2021-03-01'],
      'Saturday, 20 March: feeding': ['2021-03-20'],
      Report: [],
    });
  });
});
