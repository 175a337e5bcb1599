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
      const found = countUses(
        reports,
        own.map(({ things }) => things),
        parts,
        10,
      );
      const pagesOf = (key: number, of: (each: (typeof own)[number]) => readonly number[]): number =>
        uniq(own.filter((each) => of(each).some((name) => keyOf(name) === key)).map(({ page }) => page)).length;
      for (const { names: used, reports: count, named } of found) {
        const key = keyOf(used[0]?.name ?? -1);
        expect(named).toBe(pagesOf(key, ({ things }) => things));
        expect(count).toBe(pagesOf(key, ({ things, terms }) => [...things, ...terms]));
        for (const { name, uses } of used) {
          const lists = own.flatMap(({ things, terms }) => (named > 0 ? [things] : [things, terms]));
          expect(keyOf(name)).toBe(key);
          expect(uses).toBe(lists.filter((list) => list.includes(name)).length);
        }
      }
      const keys = uniq(own.flatMap(({ things, terms }) => [...things, ...terms]).map(keyOf));
      expect(found.map(({ names: [first] }) => keyOf(first?.name ?? -1)).sort()).toEqual(keys.sort());
    }),
  );
});

const NONE = new Int32Array();
