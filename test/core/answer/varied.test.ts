import fc from 'fast-check';
import { expect, it } from 'vitest';
import { variedHits } from '../../../src/core/answer/shown-hits.ts';
import type { Hit } from '../../../src/core/rank/rank.ts';
import { libraryOf } from './library-of.ts';

const LIBRARY = libraryOf(
  Object.fromEntries(
    ['May', 'June', 'July'].map((month) => [
      `${month}/_index.md`,
      `# “Day of ${month}”\n\n- **Date:** ${month} 1, 2025\n\n${[1, 2, 3, 4, 5].map((n) => `## Part ${n}\n\nWords of ${month} ${n}.\n`).join('\n')}`,
    ]),
  ),
);

function hit(month: string, part: number, score: number): Hit {
  const number = LIBRARY.passages.findIndex(
    ({ report, section }) => report.file.startsWith(month) && section.heading === `Part ${part}`,
  );
  const passage = LIBRARY.passages[number];
  if (passage === undefined) throw new Error(`no part ${part} of ${month}`);
  return { passage, number, score, coverage: 1 };
}

const shown = (hits: readonly Hit[]) =>
  variedHits(hits).map(({ passage }) => `${passage.report.name} ${passage.section.heading}`);

it('another event gets a place behind the first three where it is nearly as good', () => {
  const hits = [hit('May', 1, 1), hit('May', 2, 1), hit('May', 3, 1), hit('May', 4, 1), hit('June', 1, 0.9)];
  expect(shown(hits)).toEqual([
    'Day of May Part 1',
    'Day of May Part 2',
    'Day of May Part 3',
    'Day of June Part 1',
    'Day of May Part 4',
  ]);
});

it('not where it is much worse', () => {
  const hits = [hit('May', 1, 1), hit('May', 2, 1), hit('May', 3, 1), hit('May', 4, 1), hit('June', 1, 0.7)];
  expect(variedHits(hits)).toEqual(hits);
});

it('loses no hit, and keeps the first three', () => {
  const any = fc.tuple(fc.constantFrom('May', 'June', 'July'), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: String, size: 'max', maxLength: 15 }), (all) => {
      const hits = all.map(([month, part], index) => hit(month, part, 1 - index / 20));
      const varied = variedHits(hits);
      expect(varied.slice(0, 3)).toEqual(hits.slice(0, 3));
      expect(varied.toSorted((a, b) => b.score - a.score)).toEqual(hits);
    }),
  );
});
