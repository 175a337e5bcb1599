import fnv1a from '@sindresorhus/fnv1a';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stableId } from '../../../src/core/report/stable-id.ts';

it('is FNV-1a of the parts, in base 36', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer())), (parts) => {
      expect(stableId(...parts)).toBe(fnv1a(parts.join('\n'), { size: 64 }).toString(36));
    }),
  );
});

it('stays what it was: old buttons carry it', () => {
  expect(stableId('content', 'a/_index.md', 0)).toBe(fnv1a('content\na/_index.md\n0', { size: 64 }).toString(36));
  expect(stableId('')).toBe('33niihzj4ux45');
});
