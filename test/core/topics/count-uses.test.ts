import { uniq } from 'es-toolkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countUses } from '../../../src/core/topics/count-uses.ts';
import { libraryOf } from '../answer/library-of.ts';

const [model] = libraryOf({ 'one.md': '# One\n\nSaid.\n' }).reports;
if (model === undefined) throw new Error('There is no report.');

const names = fc.uniqueArray(fc.nat(9), { maxLength: 6 });
const report = fc.record({ page: fc.nat(3), isIndex: fc.boolean(), things: names, terms: names });
/** Names 0 and 5, 1 and 6 … are one. */
const keyOf = (name: number): number => name % 5;
const official = new Set([0, 7, 3, 8]);

it('names and what they have in common are counted as one by one', () => {
  fc.assert(
    fc.property(fc.array(report, { maxLength: 8 }), fc.nat(8), (all, cut) => {
      const own = all.map((each) => (each.isIndex ? { ...each, things: [], terms: [] } : each));
      const reports = own.map(({ page, isIndex }) => ({ ...model, pageId: `${page}`, isIndex }));
      const parts = [own.slice(0, cut), own.slice(cut)].map((part) => {
        const used = uniq(part.flatMap(({ things, terms }) => [...things, ...terms]));
        return {
          reports: part.map(({ terms }) => ({ entries: NONE, bold: NONE, terms: Int32Array.from(terms) })),
          names: Int32Array.from(used),
          keys: Int32Array.from(used, keyOf),
        };
      });
      const things = own.map((each) => each.things);
      const found = countUses(
        reports,
        things,
        parts,
        Int32Array.from({ length: 10 }, (_, name) => keyOf(name)),
        official,
      );
      const pagesOf = (key: number, of: (each: (typeof own)[number]) => readonly number[]): number =>
        uniq(own.filter((each) => of(each).some((name) => keyOf(name) === key)).map(({ page }) => page)).length;
      for (const { name, reports: count, named } of found) {
        const key = keyOf(name);
        expect(named).toBe(pagesOf(key, (each) => each.things));
        expect(count).toBe(pagesOf(key, (each) => [...each.things, ...each.terms]));
        const lists = own.flatMap((each) => (named > 0 ? [each.things] : [each.things, each.terms]));
        const usesOf = (other: number) => lists.filter((list) => list.includes(other)).length;
        const names = [key, key + 5].filter((other) => usesOf(other) > 0);
        const officials = names.filter((other) => official.has(other));
        expect(officials.length > 0 ? officials : names).toContain(name);
        if (officials.length === 0) expect(usesOf(name)).toBe(Math.max(...names.map(usesOf)));
      }
      const keys = uniq(own.flatMap((each) => [...each.things, ...each.terms]).map(keyOf));
      expect(found.map(({ name }) => keyOf(name)).sort()).toEqual(keys.sort());
    }),
  );
});

const NONE = new Int32Array();
