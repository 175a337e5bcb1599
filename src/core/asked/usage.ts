import { countBy, range } from 'es-toolkit';

/** What was asked on one day. */
export interface DayOfUse {
  /** ISO 8601. */
  readonly day: string;
  readonly strong: number;
  readonly weak: number;
  readonly none: number;
}

/** What was asked in a period. */
export interface Usage {
  readonly days: readonly DayOfUse[];
  readonly total: number;
  readonly strong: number;
  readonly weak: number;
  readonly none: number;
  /** Questions by the language that they were asked in, the most frequent first. */
  readonly languages: readonly (readonly [language: string, count: number])[];
  /** Ids of the passages that answered, the most frequent first. */
  readonly passages: readonly (readonly [id: string, count: number])[];
}

interface Counted {
  readonly at: Date;
  readonly language: string;
  readonly state: 'strong' | 'weak' | 'none';
  readonly passage: string | null;
}

const DAY_MS = 86_400_000;

/** @param days that the period has, the last of them that of `now` (UTC); what was asked before is not counted. */
export function usageOf(questions: readonly Counted[], now: Date, days: number): Usage {
  const names = range(days).map((ago) => dayOf(new Date(now.getTime() - (days - 1 - ago) * DAY_MS)));
  const within = questions.filter(({ at }) => names.includes(dayOf(at)));
  const counted: Readonly<Record<string, number>> = countBy(within, ({ at, state }) => `${dayOf(at)} ${state}`);
  const of = (day: string, state: string): number => counted[`${day} ${state}`] ?? 0;
  const all = (state: string): number => within.filter((each) => each.state === state).length;
  return {
    days: names.map((day) => ({ day, strong: of(day, 'strong'), weak: of(day, 'weak'), none: of(day, 'none') })),
    total: within.length,
    strong: all('strong'),
    weak: all('weak'),
    none: all('none'),
    languages: most(within.map(({ language }) => language)),
    passages: most(within.flatMap(({ state, passage }) => (state === 'strong' && passage !== null ? [passage] : []))),
  };
}

function most(all: readonly string[]): readonly (readonly [string, number])[] {
  return Object.entries(countBy(all, (each) => each)).toSorted(([, a], [, b]) => b - a);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 'yyyy-mm-dd'.length);
}
