import { describe, expect, it } from 'vitest';
import { failuresOf, growthOf, type Soaked } from '../../../bench/load/soak-checks.ts';

const GOOD: Soaked = {
  asked: [{ at: 1_000, tookMs: 20 }],
  cuts: [{ from: 30_000, to: 31_000 }],
  memoryMb: [150, 190, 200, 200, 200, 200, 200, 200, 200, 200, 215, 210],
  refused: 0,
};

describe('a soak', () => {
  it('holds when all is answered in time, and memory stays where it was', () => {
    expect(failuresOf(GOOD)).toEqual([]);
    expect(growthOf(GOOD.memoryMb)).toBe(1.05);
  });

  it('forgives what was sent into a connection that was cut, and nothing else', () => {
    const asked = [29_800, 30_500, 31_000].map((at) => ({ at, tookMs: undefined }));
    expect(failuresOf({ ...GOOD, asked })).toEqual([]);
    expect(failuresOf({ ...GOOD, asked: [...asked, { at: 29_000, tookMs: undefined }] })).toEqual([
      '1 questions were lost that no cut explains',
    ]);
    expect(failuresOf({ ...GOOD, asked: [...asked, { at: 31_001, tookMs: undefined }], cuts: [] })).toEqual([
      '4 questions were lost that no cut explains',
    ]);
  });

  it('does not hold with late answers, with requests that were refused, or with memory that grows', () => {
    const asked = [
      { at: 30_500, tookMs: 4_000 },
      { at: 40_000, tookMs: 3_001 },
    ];
    const memoryMb = [...GOOD.memoryMb, 221];
    expect(failuresOf({ ...GOOD, asked, memoryMb, refused: 2 })).toEqual([
      '1 answers took longer than 3 s, and no cut explains them',
      'memory is × 1.10 that of minute 10',
      '2 requests were refused',
    ]);
  });

  it('says nothing of memory before the eleventh minute', () => {
    expect(growthOf([100, 900])).toBeUndefined();
    expect(growthOf(GOOD.memoryMb.slice(0, 10))).toBeUndefined();
    expect(failuresOf({ ...GOOD, memoryMb: [100, 900] })).toEqual([]);
  });
});
