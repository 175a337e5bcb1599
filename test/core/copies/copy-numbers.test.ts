import { expect, it } from 'vitest';
import { copyKeys, copyNumbers } from '../../../src/core/copies/find-copies.ts';
import { readWords } from '../../../src/core/text/known-words.ts';

it('each text leads to the first that says nearly the same', () => {
  const [one, two] = ['We learned to rotate keys every ninety days.', 'GuardDuty looks for threats in the logs.'];
  const texts = [one, two, one.toUpperCase(), '', two, one, ''];
  const parts = [copyKeys(texts.slice(0, 3).map(readWords)), copyKeys(texts.slice(3).map(readWords))];
  expect([...copyNumbers(parts)]).toEqual([0, 1, 0, 3, 1, 0, 6]);
});
