import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareName } from '../../../../src/core/event/names/name-similarity.ts';
import { type Compared, fit } from '../../../../src/core/event/section-index/entry-fit.ts';
import { createFindBest } from '../../../../src/core/event/section-index/find-report.ts';

describe('createFindBest', () => {
  const word = fc.constantFrom('Security', 'Secuirty', 'Science', 'Data', 'GenAI', 'Serverless', 'Lake');
  const series = fc.constantFrom('', '', 'AWS Mastery 1: ', 'AWS Cloud Mastery Series #2: ');
  const compared = fc
    .tuple(
      series,
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(undefined, '2026-05-23', '2026-05-24'),
    )
    .map(([first, rest, day]): Compared => {
      return { names: [compareName(`${first}${rest.join(' ')}`)], day };
    });

  it('finds what comparing with each would find, if anything is alike', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(compared, { minLength: 1, maxLength: 12, size: 'max' }), compared, (reports, entry) => {
        const [linked] = reports;
        const best = createFindBest(reports, [entry])(entry, linked);
        const scores = reports.slice(1).map((report) => fit(entry, report));
        const highest = Math.max(...scores);
        if (highest <= 0.5) return;
        found += 1;
        expect(best).toEqual({ report: reports[scores.indexOf(highest) + 1], score: highest });
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
