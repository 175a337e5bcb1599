import { expect, it } from 'vitest';
import { ask } from '../../src/core/answer/answer.ts';
import { libraryOf } from '../core/answer/library-of.ts';

const evening = (date: string, heading: string, text: string) =>
  `---\ntitle: Evening of ${date}\ndate: ${date}\n---\n\n## ${heading}\n\n${text}\n`;

const LIBRARY = libraryOf({
  'a.md': evening('2021-03-01', 'Kiln glazes for beginners', 'Ada showed glazes: mix, dip, wait.'),
  'b.md': evening('2022-03-01', 'Raku outdoors', 'We had no glazes left, so that the bowls stayed black.'),
  'c.md': evening('2023-03-01', 'Ash glazes', 'Jon burns reed and sieves the ash.'),
  'd.md': evening('2024-03-01', 'Summer fair', 'A stand, with glazes in small jars.'),
});

it('lists what is about a thing by its heading before what speaks of it by the way, the newest first', () => {
  const answer = ask(LIBRARY, 'which events were about glazes?', { limit: 9 });
  const headings = answer.kind === 'none' ? [] : answer.passages.map(({ passage }) => passage.section.heading);
  expect(headings).toEqual(['Ash glazes', 'Kiln glazes for beginners', 'Summer fair', 'Raku outdoors']);
});
