import { describe, expect, it } from 'vitest';
import { missingOf, PATIENCE_MS, type Parts } from '../../src/operation/readiness.ts';

const READY: Parts = { isStopping: false, hasReports: true, gateway: 'ready' };
const NOW = 1_000_000;

describe('a bot is ready', () => {
  it('when it has reports and is connected, or needs no connection', () => {
    expect(missingOf(READY, NOW)).toEqual([]);
    expect(missingOf({ ...READY, gateway: 'unused' }, NOW)).toEqual([]);
  });

  it('also while a connection that was lost just now comes back', () => {
    expect(missingOf({ ...READY, gateway: { lostSince: NOW - PATIENCE_MS } }, NOW)).toEqual([]);
  });
});

describe('what is missing is said, each in a sentence', () => {
  it.each<[Partial<Parts>, RegExp]>([
    [{ isStopping: true }, /stopping/],
    [{ hasReports: false }, /still being read/],
    [{ gateway: 'connecting' }, /not there yet/],
    [{ gateway: { lostSince: NOW - 42_000 } }, /lost for 42 seconds/],
  ])('%j', (parts, sentence) => {
    const missing = missingOf({ ...READY, ...parts }, NOW);
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatch(sentence);
  });

  it('all at once', () => {
    expect(missingOf({ isStopping: true, hasReports: false, gateway: 'connecting' }, NOW)).toHaveLength(3);
  });
});
