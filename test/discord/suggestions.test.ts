import { describe, expect, it } from 'vitest';
import { findReport, readMonth, suggestReports } from '../../src/discord/suggestions.ts';
import { libraryFrom } from '../e2e/bilingual-library.ts';

const LIBRARY = libraryFrom({
  'events/1/_index.md': '# Summary Report: “Ngày hội Bảo mật đám mây”\n\n- **Ngày:** 3/10/2025\n\nGuardDuty.\n',
  'events/2/_index.md':
    '# Summary Report: “AWS Cloud Mastery Series #3: Security Pillar”\n\n- **Date:** May 3, 2025\n\nKMS.\n',
});
const named = (typed: string) => suggestReports(LIBRARY, typed).map(({ name }) => name);
const [DAY, SERIES] = ['Ngày hội Bảo mật đám mây', 'AWS Cloud Mastery Series #3: Security Pillar'];

describe('a report to choose', () => {
  it.each([
    ['', [DAY, SERIES]],
    ['security', [SERIES]],
    ['pillar MASTERY', [SERIES]],
    ['bảo mật', [DAY]],
    ['bao mat dam may', [DAY]],
    ['ba\u0309o', [DAY]],
    ['dam', [DAY]],
    ['site', [DAY, SERIES]],
    ['site series', [SERIES]],
    ['kubernetes', []],
  ])('%j offers %j', (typed, names) => {
    expect(named(typed)).toEqual(names);
  });

  it('is found by what was typed', () => {
    expect(findReport(LIBRARY, 'ngay hoi')?.name).toBe(DAY);
    expect(findReport(LIBRARY, 'kubernetes')).toBeUndefined();
  });
});

describe('a month', () => {
  it.each([
    ['2025-11', '2025-11'],
    ['11/2025', '2025-11'],
    ['1-2026', '2026-01'],
    ['2026/1', '2026-01'],
    ['13/2025', undefined],
    ['november', undefined],
  ])('%s is %s', (typed, month) => {
    expect(readMonth(typed)).toBe(month);
  });
});
