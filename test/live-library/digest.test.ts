import { describe, expect, it } from 'vitest';
import type { ParsedReport } from '../../src/core/report/parsed-report.ts';
import type { Report } from '../../src/core/report/report.ts';
import { digest } from '../../src/live-library/compiling/digest.ts';
import { partFrom } from '../../src/live-library/compiling/kept-part.ts';
import { createBodies, PackedReport, packBody } from '../../src/packed-report.ts';
import { DATA } from './compiled-reports.ts';

const bodies = createBodies();
const [section] = DATA.reports.flatMap(({ sections }) => sections);

function says(heading: string, key?: string): ParsedReport {
  const sections = section === undefined ? [] : [{ ...section, heading }];
  return new PackedReport({ frontMatter: {}, problems: [], bytes: packBody({ sections, pictures: [] }), key }, bodies);
}

describe('what something is made of', () => {
  const of = (report: ParsedReport) => digest({ of: 'a page', reports: [report] });

  it('is told by the key that a report was read under', () => {
    expect(of(says('Kilns', 'a'))).toBe(of(says('Kilns', 'a')));
    expect(of(says('Kilns', 'a'))).not.toBe(of(says('Kilns', 'b')));
  });

  it('is told by what a report says where it has none', () => {
    expect(of(says('Kilns'))).toBe(of(says('Kilns')));
    expect(of(says('Kilns'))).not.toBe(of(says('Glazes')));
  });

  it('is the same for a part, in whatever order its facts were written', () => {
    const reports = DATA.reports.slice(0, 3);
    const turned = reports.map((report): Report => {
      const facts = report.facts.map(({ fact, event }) => {
        const entries: unknown = Object.fromEntries(Object.entries(fact).reverse());
        return { event, fact: Object.assign(Object.create(Object.prototype), entries) };
      });
      return Object.create(report, { facts: { value: facts, enumerable: true } });
    });
    expect(reports.flatMap(({ facts }) => facts).length).toBeGreaterThan(3);
    const partOf = (all: readonly Report[]) => digest({ ...partFrom(all), reports: [] });
    expect(partOf(turned)).toBe(partOf(reports));
    expect(partOf(reports.slice(1))).not.toBe(partOf(reports));
  });
});
