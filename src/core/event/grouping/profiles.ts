import { memoize } from 'es-toolkit';
import { dayNumber } from '../dates/calendar.ts';
import { type Fact, type FactSource, isDated, isFullDate, type ReportRef } from '../event.ts';
import type { ComparedName, HasWord } from '../names/name-similarity.ts';
import { type NearWords, nearWords } from '../names/same-word.ts';
import { personKey } from '../people/person-name.ts';

/** What tells the event of a report, or of several, from others. */
interface Telling {
  /** Keys of series, see series.ts; each once, the most trusted first. */
  readonly series: readonly string[];
  /** First and last day of the most trusted date, see `dayNumber`. */
  readonly days: readonly [first: number, last: number] | undefined;
  /** Keys of persons, see person-name.ts. */
  readonly speakers: ReadonlySet<string>;
}

export interface DescribedReport extends Telling, ReportRef {
  /** What it is called where it names no event: its title or first heading, else its file. */
  readonly title: string;
  /** The most trusted first, of one kind as of all. */
  readonly facts: readonly Fact[];
  /** Each once, the most trusted first. */
  readonly names: readonly ComparedName[];
}

/** A function that orders the facts of one report by trust and draws from them what the grouping compares. */
export function createDescriber(
  readName: (name: string) => ComparedName,
): (ref: ReportRef, facts: readonly Fact[], title?: string) => DescribedReport {
  const readPerson = memoize(personKey);
  return ({ site, file }, facts, title = file) => {
    const trusted = facts.toSorted((a, b) => trustOf(a) - trustOf(b));
    const names = trusted
      .filter(({ kind, source }) => kind === 'name' && source !== 'file-name')
      .map(({ value }) => readName(value));
    const date = trusted.find(isFullDate) ?? trusted.find(isDated);
    return {
      site,
      file,
      title,
      facts: trusted,
      names: [...new Map(names.map((name) => [name.folded, name])).values()],
      series: [...new Set(names.flatMap(({ series }) => series ?? []))],
      days: date && [dayNumber(date.iso), dayNumber(date.until ?? date.iso)],
      speakers: new Set(trusted.filter(({ kind }) => kind === 'speaker').map(({ value }) => readPerson(value))),
    };
  };
}

/** What is compared of a unit: of reports that are surely of one event. */
export interface Profile extends Telling {
  /** The telling words of each name (see name-similarity.ts), as numbers. */
  readonly names: readonly (readonly number[])[];
}

export interface Profiles {
  /** One for each unit, in their order. */
  readonly profiles: readonly Profile[];
  /** How many words their names have: their numbers are smaller. */
  readonly words: number;
  /** Of the words' numbers. */
  readonly near: NearWords;
  readonly hasWord: HasWord<number>;
}

/** What is compared of each unit, with words as numbers and what they may be misspellings of. */
export function profilesOf(units: readonly (readonly DescribedReport[])[]): Profiles {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const profiles = units.map((unit) => profileOf(unit, numberOf));
  const near = nearWords([...numbers.keys()]);
  // It is asked millions of times.
  const hasWord: HasWord<number> = (words, word) => {
    const spellings = near.get(word);
    if (spellings === undefined) return words.includes(word);
    for (const other of words) if (other === word || spellings.has(other)) return true;
    return false;
  };
  return { profiles, words: numbers.size, near, hasWord };
}

const TRUST: readonly FactSource[] = ['text', 'index', 'file-name', 'front-matter'];

/** A title is text, whoever shows it. */
function trustOf({ kind, source }: Fact): number {
  return kind === 'name' && source === 'front-matter' ? 0 : TRUST.indexOf(source);
}

function profileOf(unit: readonly DescribedReport[], numberOf: (word: string) => number): Profile {
  const names = new Map(
    unit.flatMap((report) => report.names.flatMap(({ words }) => words.map((each) => [each.join(' '), each]))),
  );
  return {
    names: [...names.values()].map((words) => words.map(numberOf)),
    series: [...new Set(unit.flatMap(({ series }) => series))],
    days: unit.find(({ days }) => days !== undefined)?.days,
    speakers: new Set(unit.flatMap(({ speakers }) => [...speakers])),
  };
}
