/** Part of a Hugo configuration or of front matter: keys in lower case, as Hugo does not tell 'baseURL' from 'baseurl'. */
export interface Settings {
  readonly [key: string]: unknown;
}

/** Copies `value` with all keys in lower case, at every depth; {} for anything that is no map. */
export function toSettings(value: unknown): Settings {
  const entries = isMap(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([key, each]) => [key.toLowerCase(), lowerKeysIn(each)]));
}

function lowerKeysIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerKeysIn);
  return isMap(value) ? toSettings(value) : value;
}

/** `over` wins; maps are merged key by key at every depth, all else (lists too) is replaced. */
export function mergeSettings(under: Settings, over: Settings): Settings {
  const merged: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const old = under[key];
    merged[key] = isMap(old) && isMap(value) ? mergeSettings(old, value) : value;
  }
  return merged;
}

export function settingsAt(settings: Settings, ...keys: readonly string[]): Settings {
  let at: unknown = settings;
  for (const key of keys) at = isMap(at) ? at[key] : undefined;
  return isMap(at) ? at : {};
}

/** Texts, numbers and booleans as text; '' for all else, null included. */
export function textAt(settings: Settings, key: string): string {
  const value = settings[key];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Hugo takes texts for booleans too; YAML 1.1 also took 'yes' and 'on' for true, and a reader of YAML 1.2 cannot tell. */
export function flagAt(settings: Settings, key: string, otherwise = false): boolean {
  const value = settings[key];
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  return typeof value === 'string' ? /^(?:1|t|true|y|yes|on)$/i.test(value) : otherwise;
}

/** A text alone is a list of one. */
export function textsAt(settings: Settings, key: string): readonly string[] {
  const value = settings[key];
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}

/**
 * A date of the front matter, or undefined when there is none that Hugo can read: '18 September 2025' and the
 * impossible 2026-30-07 are none, and Hugo goes on without. A time without a zone is taken for UTC.
 */
export function dateAt(settings: Settings, key: string): Date | undefined {
  const value = settings[key];
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

function isMap(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
