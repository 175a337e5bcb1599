import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openTermTable, toTermTable } from '../../../src/core/index/term-table.ts';

it('every term has its place as its number, and no other text has any', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'a', 'ab', 'điện', 'toan'));
  fc.assert(
    fc.property(fc.uniqueArray(text), fc.array(text), (terms, others) => {
      const numberOf = openTermTable(toTermTable(terms));
      expect(terms.map(numberOf)).toEqual(terms.map((_, number) => number));
      for (const other of others) expect(numberOf(other)).toBe(terms.indexOf(other));
    }),
  );
});
