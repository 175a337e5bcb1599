import { expect, it } from 'vitest';
import { copyNumbers } from '../../../src/core/copies/find-copies.ts';

it('each text leads to the first that says nearly the same', () => {
  const [one, two] = ['We learned to rotate keys every ninety days.', 'GuardDuty looks for threats in the logs.'];
  expect([...copyNumbers([one, two, one.toUpperCase(), '', two, one, ''])]).toEqual([0, 1, 0, 3, 1, 0, 6]);
});
