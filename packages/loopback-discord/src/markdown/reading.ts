import type { TimestampStyle } from './parse-markdown.ts';

/** What a reader's Discord knows, and how it writes dates. */
export interface Reading {
  /** Names by id. Who is not there is shown as Discord shows the unknown. */
  readonly users: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
  /** Milliseconds since 1970, for relative times. */
  readonly now: number;
}

/** A reader in English and UTC at the start of 1970 who knows nobody. */
export const STRANGER: Reading = { users: {}, roles: {}, channels: {}, locale: 'en-US', timeZone: 'UTC', now: 0 };

export function mentionText(kind: 'user' | 'role' | 'channel', id: string, reading: Reading): string {
  switch (kind) {
    case 'user':
      return `@${reading.users[id] ?? 'unknown-user'}`;
    case 'role':
      return `@${reading.roles[id] ?? 'unknown-role'}`;
    case 'channel':
      return `#${reading.channels[id] ?? 'unknown'}`;
    default:
      return kind satisfies never;
  }
}

const PAGES: Readonly<Record<string, string>> = {
  home: 'Server Guide',
  guide: 'Server Guide',
  browse: 'Browse Channels',
  customize: 'Channels & Roles',
  'linked-roles': 'Linked Roles',
};

export function serverPageText(page: string): string {
  return PAGES[page] ?? page;
}

/** A timestamp in the reader's language and time zone. */
export function timestampText(seconds: number, style: TimestampStyle, { locale, timeZone, now }: Reading): string {
  if (style === 'R') return relativeText(seconds - now / 1_000, locale);
  return new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone }).format(seconds * 1_000);
}

const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Units in seconds, largest first. */
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function relativeText(seconds: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale);
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const);
  return format.format(Math.round(seconds / size), unit);
}
