import type { HasWord } from '../names/name-similarity.ts';
import { type NearWords, nearWords } from '../names/near-words.ts';
import type { DescribedReport } from './describe-report.ts';
import type { Profile } from './same-event.ts';

export interface Profiles {
  /** One for each unit, in their order. */
  readonly profiles: readonly Profile[];
  /** Of the words' numbers. */
  readonly near: NearWords;
  readonly hasWord: HasWord<number>;
}

/** What is compared of each unit: reports that are surely of one event. */
export function profilesOf(units: readonly (readonly DescribedReport[])[]): Profiles {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const profiles = units.map((unit) => profileOf(unit, numberOf));
  const near = nearWords([...numbers.keys()]);
  const hasWord: HasWord<number> = (words, word) => {
    if (words.includes(word)) return true;
    const spellings = near.get(word);
    return spellings !== undefined && words.some((other) => spellings.has(other));
  };
  return { profiles, near, hasWord };
}

function profileOf(unit: readonly DescribedReport[], numberOf: (word: string) => number): Profile {
  const days = unit.find((report) => report.days !== undefined)?.days;
  const names = new Map(
    unit.flatMap((report) => report.names.flatMap(({ words }) => words.map((each) => [each.join(' '), each]))),
  );
  return {
    names: [...names.values()].map((words) => words.map(numberOf)),
    series: [...new Set(unit.flatMap(({ series }) => series))],
    ...(days === undefined ? {} : { days }),
    speakers: new Set(unit.flatMap(({ speakers }) => [...speakers])),
  };
}
