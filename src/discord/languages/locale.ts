import { isEmptyObject, memoize } from 'es-toolkit';
import { createInstance, type TFunction } from 'i18next';
import { LRUCache } from 'lru-cache';
import { isWholeMonth } from '../../core/event/dates/calendar.ts';
import type { EN } from './en.ts';
import { LANGUAGES } from './languages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    keySeparator: false;
    nsSeparator: false;
    resources: { translation: typeof EN };
  }
}

/** How Debrief speaks to a reader. */
export interface Locale {
  /** The language's tag: 'en', 'vi'. */
  readonly tag: string;
  /** A sentence of Debrief's own; what is filled in must be escaped already. */
  readonly t: TFunction;
  /**
   * "29 Nov 2025" for ISO days; with `until` a range, of a whole month "November 2025". As text, not as Discord's timestamp: that would show the day before
   * to a reader further west.
   */
  readonly date: (iso: string, until?: string) => string;
  /** "29 Nov", where the year is known. */
  readonly shortDate: (iso: string) => string;
  /** "November 2025" for `2025-11`. */
  readonly month: (iso: string) => string;
  /** "English", "tiếng Anh"; the tag itself where it has no name. */
  readonly language: (tag: string) => string;
}

/** The locale of the first tag that Debrief speaks (`vi`, `en-US`, …), else English. */
export function localeFor(...wanted: readonly (string | null | undefined)[]): Locale {
  for (const tag of wanted) {
    const whole = tag?.toLowerCase() ?? '';
    const found = LOCALES.get(whole) ?? LOCALES.get(whole.replace(/-.*$/su, ''));
    if (found !== undefined) return found;
  }
  return ENGLISH;
}

const i18n = createInstance({
  resources: Object.fromEntries(Array.from(LANGUAGES, ([tag, { texts }]) => [tag, { translation: texts }])),
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // Discord is no HTML; what is filled in is escaped for Markdown.
  interpolation: { escapeValue: false },
});
void i18n.init();

/** Of sentences with a number, and of days; more than answers need at a time. */
const REMEMBERED = 500;

const ENGLISH = makeLocale('en');
const LOCALES: ReadonlyMap<string, Locale> = new Map(Array.from(LANGUAGES.keys(), (tag) => [tag, makeLocale(tag)]));

function makeLocale(tag: string): Locale {
  const day = format(tag, { day: 'numeric', month: 'short', year: 'numeric' });
  const short = format(tag, { day: 'numeric', month: 'short' });
  const month = format(tag, { month: 'long', year: 'numeric' });
  const dayOf = memoize((iso: string) => day.format(utc(iso)), {
    cache: new LRUCache<string, string>({ max: REMEMBERED }),
  });
  const languages = new Intl.DisplayNames([tag], { type: 'language' });
  const texts: Readonly<Record<string, string>> = { ...LANGUAGES.get('en')?.texts, ...LANGUAGES.get(tag)?.texts };
  return {
    tag,
    t: quick(i18n.getFixedT(tag), texts),
    language: (language) => texts[`lang_${language}`] ?? languages.of(language) ?? language,
    date: (iso, until) => {
      if (until === undefined || until <= iso) return dayOf(iso);
      return isWholeMonth({ iso, until }) ? month.format(utc(iso)) : day.formatRange(utc(iso), utc(until));
    },
    shortDate: (iso) => short.format(utc(iso)),
    month: (iso) => month.format(utc(`${iso}-01`)),
  };
}

/**
 * The same translation, for which i18next takes some ten microseconds: sentences that do not count are filled in here, and what
 * only a number is filled in is remembered.
 */
function quick(t: TFunction, texts: Readonly<Record<string, string>>): TFunction {
  const plain = new Map(Object.entries(texts).filter(([, text]) => !/\{\{(?!\w+\}\})|\$t\(/.test(text)));
  const counted = new LRUCache<string, string>({ max: REMEMBERED });
  return new Proxy(t, {
    apply: (translate, self, given: Parameters<TFunction>) => {
      const [key, options] = given;
      const filling = isFilling(options) ? options : {};
      const translated = (): string => Reflect.apply(translate, self, given);
      if (!('count' in filling)) {
        const text = typeof key === 'string' ? plain.get(key) : undefined;
        return text?.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(filling[name])) ?? translated();
      }
      if (!isCount(filling)) return translated();
      const said = `${key} ${filling['count']}`;
      const found = counted.get(said) ?? translated();
      counted.set(said, found);
      return found;
    },
  });
}

type Filling = Readonly<Record<string, unknown>>;

function isFilling(options: unknown): options is Filling {
  return typeof options === 'object' && options !== null;
}

/** Whether a number is all that is filled in. */
function isCount({ count, ...others }: Filling): boolean {
  return typeof count === 'number' && isEmptyObject(others);
}

function format(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // "29 Nov 2025", not "Nov 29, 2025".
  return new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, { ...options, timeZone: 'UTC' });
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
