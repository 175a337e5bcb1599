import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnownKeys, writeKnownKeys } from '../../src/content/cache/known-keys.ts';
import { DEFAULT_READING } from '../../src/core/addresses/reading-rules.ts';

const files = ['/reports/a.md', '/reports/b.md'].map((absolute, number) => ({
  absolute,
  signature: `${number} 120 1.5 2.5`,
  readAt: 1_700_000_000_000 + number,
  rules: number === 0 ? DEFAULT_READING : { ...DEFAULT_READING, isVault: true },
  key: String(number).repeat(64),
}));

describe('the keys of files', () => {
  it('are known as they were written, and of no other file', () => {
    const keyOf = readKnownKeys(writeKnownKeys(files));
    expect(files.map(({ absolute }) => keyOf(absolute))).toEqual(files);
    expect(keyOf('/reports/c.md')).toBeUndefined();
  });

  it.each(['', 'null', '[]', '{}', '{"parser":0}', writeKnownKeys(files).slice(0, -1)])('are unknown by %s', (text) => {
    expect(readKnownKeys(text)('/reports/a.md')).toBeUndefined();
  });

  it('of a damaged text are no error', () => {
    const text = writeKnownKeys(files);
    const change = fc.record({ at: fc.nat(text.length), remove: fc.nat(30), add: fc.string({ maxLength: 10 }) });
    fc.assert(
      fc.property(change, ({ at, remove, add }) => {
        expect(() => readKnownKeys(text.slice(0, at) + add + text.slice(at + remove))('/reports/a.md')).not.toThrow();
      }),
    );
  });
});
