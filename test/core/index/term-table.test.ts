import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addTerms, openTermTable, termsOf, toTermTable } from '../../../src/core/index/term-table.ts';

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'a', 'ab', 'điện', 'toan'));

it('every term has its place as its number, and no other text has any', () => {
  fc.assert(
    fc.property(fc.uniqueArray(text), fc.array(text), (terms, others) => {
      const numberOf = openTermTable(toTermTable(terms));
      expect(terms.map(numberOf)).toEqual(terms.map((_, number) => number));
      expect(terms.map((_, number) => termsOf(toTermTable(terms))(number))).toEqual(terms);
      for (const other of others) expect(numberOf(other)).toBe(terms.indexOf(other));
    }),
  );
});

it('terms that come later have the numbers behind those that were there, and these keep theirs', () => {
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 30 }), fc.nat(30), fc.array(text), (terms, cut, others) => {
      const table = toTermTable(terms.slice(0, cut));
      const before = structuredClone(table);
      const more = addTerms(table, terms.slice(cut));
      // It has room for a few.
      expect(more === undefined).toBe(terms.length * 2 >= table.slots.length);
      const numberOf = openTermTable(more ?? toTermTable(terms));
      expect(terms.map(numberOf)).toEqual(terms.map((_, number) => number));
      for (const other of others) expect(numberOf(other)).toBe(terms.indexOf(other));
      expect(table).toEqual(before);
    }),
  );
});
