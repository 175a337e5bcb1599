import { dayNumber } from '../dates/calendar.ts';
import { type Fact, isFullDate } from '../event.ts';
import { type ComparedName, hasWord, wordSimilarity } from '../names/name-similarity.ts';

/** What is compared of an index's entry, or of a report below it. */
export interface Compared {
  readonly names: readonly ComparedName[];
  /** The first day that is given in full, ISO 8601. */
  readonly day: string | undefined;
}

/** What the facts of an entry or a report give to compare. */
export function toCompared(facts: readonly Fact[], readName: (name: string) => ComparedName): Compared {
  const names = facts.filter(({ kind }) => kind === 'name').map(({ value }) => readName(value));
  return { names, day: facts.find(isFullDate)?.iso };
}

/** How well an entry fits a report, 0 to 1: by series and date where both give one, else by the most alike names. */
export function fit(entry: Compared, report: Compared): number {
  const [name] = entry.names;
  if (name === undefined || report.names.length === 0) return UNKNOWN;
  const series = compareSeries(entry, report);
  if (series !== undefined) return series ? 1 : 0;
  const [words = []] = name.words;
  const alike = Math.max(
    ...report.names.map(({ words: [ownWords = []] }) => wordSimilarity(words, ownWords, hasWord).score),
  );
  if (daysApart(entry, report) === 0) return Math.min(1, alike + SAME_DAY);
  // Names in two languages may share no word at all.
  return words.length === 0 ? UNKNOWN : alike;
}

/** Another number of a series, or another day under another name; names alone differ between writers and languages. */
export function contradicts(entry: Compared, report: Compared): boolean {
  if (compareSeries(entry, report) === false) return true;
  return (daysApart(entry, report) ?? 0) > SAME_EVENT_DAYS;
}

/** Reports that give no name of their own neither fit nor contradict. */
const UNKNOWN = 0.5;
/** Writers are a few days off at times; the next event is farther. */
const SAME_EVENT_DAYS = 3;
/** The same day makes a name that differs much more likely to be the same event's. */
const SAME_DAY = 0.4;

/** Whether a report's names are of the entry's series and number; undefined when one of them gives none. */
function compareSeries({ names: [name] }: Compared, report: Compared): boolean | undefined {
  const own = report.names.flatMap(({ series }) => series ?? []);
  return name?.series === undefined || own.length === 0 ? undefined : own.includes(name.series);
}

function daysApart(one: Compared, other: Compared): number | undefined {
  if (one.day === undefined || other.day === undefined) return undefined;
  return Math.abs(dayNumber(one.day) - dayNumber(other.day));
}
