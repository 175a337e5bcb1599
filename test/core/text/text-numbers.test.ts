import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTextNumbers, toKnownTexts, unpackTexts } from '../../../src/core/text/text-numbers.ts';

/** Whatever Markdown leaves of a text: it has no NUL. */
const text = fc.string({ unit: 'binary' }).map((all) => all.replaceAll('\0', '\uFFFD'));

it('texts have numbers in the order in which they come, each one, and are unpacked as they were packed', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.constantFrom('', 'key', '__proto__'))), (all) => {
      const texts = createTextNumbers();
      const numbers = texts.numbersOf(all);
      expect([...numbers].map(texts.textOf)).toEqual(all);
      expect(unpackTexts(texts.packed())).toEqual([...new Set(all)]);
      expect(texts.size()).toBe(new Set(all).size);
    }),
  );
});

it('texts that are known from before are found by their numbers, and others come behind them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(text), fc.array(text), (first, others) => {
      const texts = createTextNumbers(structuredClone(toKnownTexts(first)));
      expect([...texts.numbersOf(first)]).toEqual([...first.keys()]);
      expect([...texts.numbersOf(others)].map(texts.textOf)).toEqual(others);
      const all = new Set([...first, ...others]);
      expect(unpackTexts(texts.packed())).toEqual([...all]);
      for (const each of all) expect(texts.textOf(texts.find(each))).toBe(each);
    }),
  );
});

it('numbers are put in the place of those of other texts', () => {
  const texts = createTextNumbers();
  texts.numbersOf(['one', 'two']);
  const among = texts.renumber(['two', 'three', 'one']);
  expect(among(Int32Array.of(0, 1, 2, 1))).toEqual(Int32Array.of(1, 2, 0, 2));
  expect(texts.textOf(2)).toBe('three');
});

it('a text that was unpacked does not hold all that it was packed with', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const common = Array.from({ length: 20_000 }, (_, number) => `what all of them say ${number}`);
  const texts = createTextNumbers();
  const heldAfter = (number: number): number => {
    texts.renumber(unpackTexts([...common, `what only one of them says ${number}`, ''].join('\0')));
    collect();
    return process.memoryUsage().heapUsed;
  };
  const first = heldAfter(0);
  for (let number = 1; number < 20; number += 1) heldAfter(number);
  // Twenty of them are ten megabytes.
  expect(heldAfter(20) - first).toBeLessThan(3_000_000);
});
