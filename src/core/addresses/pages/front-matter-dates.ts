import type { Settings } from '../config/settings.ts';

/**
 * A date of the front matter, or undefined when there is none that Hugo can read: '18 September 2025' and the
 * impossible 2026-30-07 are none, and Hugo goes on without. A time without a zone is taken for UTC.
 */
export function dateAt(frontMatter: Settings, key: string): Date | undefined {
  const value = frontMatter[key];
  if (value instanceof Date) return valid(value);
  if (typeof value === 'number') return valid(new Date(value * 1_000));
  if (typeof value !== 'string') return undefined;
  const [, year, month = '', day = '', time] = ISO.exec(value.trim()) ?? [];
  if (year === undefined) return DAY_MONTH_YEAR.test(value) ? valid(new Date(`${value} UTC`)) : undefined;
  const zoned = time === undefined || ZONE.test(time) ? (time ?? '00:00:00Z') : `${time}Z`;
  return valid(new Date(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${zoned.replaceAll(' ', '')}`));
}

const ISO = /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt ](\d{2}:\d{2}:\d{2}(?:\.\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?))?$/;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/;
/** '18 Jan 2026', the one form with a word that Hugo reads. */
const DAY_MONTH_YEAR = /^\d{1,2} [A-Z][a-z]{2} \d{4}$/;

function valid(date: Date): Date | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date;
}
