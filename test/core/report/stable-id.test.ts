import fnv1a from '@sindresorhus/fnv1a';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stableId } from '../../../src/core/report/stable-id.ts';

it('makes ids by FNV-1a of 64 bits, as others do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', size: 'max', maxLength: 200 }), (text) => {
      expect(stableId(text)).toBe(fnv1a(text, { size: 64 }).toString(36));
    }),
  );
  expect(stableId('a', 1)).toBe(stableId('a\n1'));
});
