import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyValues, openValues, writeValues } from '../../src/live-library/bytes/value-bytes.ts';

const numbers = fc.oneof(
  fc.int32Array(),
  fc.uint32Array(),
  fc.float32Array({ noNaN: true }),
  fc.uint8Array(),
  fc.uint16Array(),
  fc.constant(new Int32Array([1, 2, 3, 4]).subarray(1, 3)),
  fc.constant(new Float32Array(new SharedArrayBuffer(8))),
);
const value = fc.oneof(
  numbers,
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(numbers, fc.integer())),
  fc.dictionary(fc.string(), numbers),
  fc.array(fc.tuple(fc.string(), numbers)).map((entries) => new Map(entries)),
);

it('every value is read as it was written, by itself and in any order', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value, { noNullPrototype: true }), (values) => {
      const bytes = writeValues(values);
      for (const read of [openValues(bytes), copyValues(bytes)])
        for (const name of Object.keys(values).toReversed()) expect(read(name)).toEqual(values[name]);
    }),
  );
});

it('what is one object in a value stays one, and numbers are read where they are', () => {
  const list = [1];
  const bytes = writeValues({ first: 'x', second: { one: list, other: list, numbers: Float32Array.of(1.5, 2) } });
  const { one, other, numbers } = openValues(bytes)<{ one: unknown; other: unknown; numbers: Float32Array }>('second');
  expect(one).toBe(other);
  expect(bytes.map(({ buffer }) => buffer)).toContain(numbers.buffer);
});

it('numbers that threads share already are not copied', () => {
  const numbers = new Int32Array(new SharedArrayBuffer(16)).subarray(1, 3);
  numbers.set([7, 8]);
  const values = writeValues({ a: [numbers, Int32Array.of(1)], b: numbers });
  expect(values).toHaveLength(5);
  const read = openValues(values);
  const [shared, own] = read<readonly [Int32Array, Int32Array]>('a');
  expect([shared, own, read('b')]).toEqual([Int32Array.of(7, 8), Int32Array.of(1), Int32Array.of(7, 8)]);
  expect([shared.buffer === numbers.buffer, own.buffer === numbers.buffer]).toEqual([true, false]);
});

it('copies hold nothing of the bytes', () => {
  const bytes = writeValues({ numbers: Float32Array.of(1.5, 2) });
  const numbers = copyValues(bytes)<Float32Array>('numbers');
  expect(bytes.map(({ buffer }) => buffer)).not.toContain(numbers.buffer);
  expect(numbers.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(numbers.buffer.byteLength).toBe(8);
});

it('nothing is read under another name', () => {
  expect(() => openValues(writeValues({ a: 1 }))('b')).toThrow('These bytes hold no b.');
});
