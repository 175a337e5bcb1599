import { describe, expect, it, onTestFinished } from 'vitest';
import { fixedPool } from '../src/fixed-pool.ts';

describe('a pool of threads', () => {
  it('does here what threads cannot that fail at their start', async () => {
    const pool = fixedPool({ thread: 'part-thread', threads: 2, workerData: 'no list of entries' });
    onTestFinished(pool.close);
    const double = pool.runner('compile', (number: number) => 2 * number);
    expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  });

  it('does here what a thread has no function for', async () => {
    const pool = fixedPool({ thread: 'parse-thread', threads: 1 });
    onTestFinished(pool.close);
    expect(await pool.runner('missing', (text: string) => text.length)('four')).toBe(4);
  });
});
