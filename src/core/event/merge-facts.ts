import { maxBy, sumBy } from 'es-toolkit';
import { groupBy } from '../text/group-by.ts';
import { isWithin } from './dates/calendar.ts';
import { type Event, type Fact, type FactKind, isDated, isFullDate } from './event.ts';
import type { DescribedReport } from './grouping/profiles.ts';
import { personKey, withoutHonorific } from './people/person-name.ts';
import { foldWords } from './words/fold.ts';

/**
 * The event that the facts of its reports describe. Of each kind the value is chosen that most reports give as
 * their most trusted one, what a text says counting twice what an index says; of equal ones the first. All facts are
 * kept.
 */
export function mergeFacts(id: string, reports: readonly DescribedReport[]): Event {
  const choose = (kind: FactKind) => mostFrequent(reports.flatMap((report) => first(report, kind) ?? []));
  const date = mostFrequent(reports.flatMap((report) => firstDate(report) ?? []));
  const optional = { series: choose('series'), time: choose('time'), place: choose('place'), topic: choose('topic') };
  const chosen = { name: choose('name'), date, ...optional };
  return {
    id,
    name: chosen.name?.value ?? titleOf(reports),
    ...(optional.series === undefined ? {} : { series: optional.series.value }),
    ...(date?.iso === undefined ? {} : { date: date.iso }),
    ...(date?.until === undefined ? {} : { until: date.until }),
    ...(optional.time === undefined ? {} : { time: optional.time.value }),
    ...(optional.place === undefined ? {} : { place: optional.place.value }),
    speakers: people(reports),
    ...(optional.topic === undefined ? {} : { topic: optional.topic.value }),
    chosen: Object.fromEntries(Object.entries(chosen).filter(([, fact]) => fact !== undefined)),
    facts: (['text', 'index', 'file-name', 'front-matter'] as const).flatMap((source) =>
      reports.flatMap(({ facts }) => facts.filter((fact) => fact.source === source)),
    ),
    reports: reports.map(({ site, file }) => ({ site, file })),
  };
}

/** The name that most of the reports give; reports without any are called by their title. */
export function eventName(reports: readonly DescribedReport[]): string {
  const names = reports.flatMap((report) => first(report, 'name') ?? []);
  return mostFrequent(names)?.value ?? titleOf(reports);
}

function titleOf([first]: readonly DescribedReport[]): string {
  return first?.title ?? '';
}

function first({ facts, names }: DescribedReport, kind: FactKind): Fact | undefined {
  return facts.find((fact) => {
    if (fact.kind !== kind) return false;
    if (kind === 'time') return fact.iso !== undefined;
    // Some fill in the event's name as its place.
    return kind !== 'place' || !names.some(({ folded }) => folded === foldWords(fact.value));
  });
}

/** The day that is trusted most: of a month the day in it that another fact gives. */
function firstDate({ facts }: DescribedReport): Fact | undefined {
  const date = facts.find(isDated);
  if (date === undefined || isFullDate(date)) return date;
  return facts.filter(isFullDate).find(({ iso }) => isWithin(iso, date)) ?? date;
}

/** An index that many authors copied from each other does not outweigh what their reports say. */
const WEIGHT = { text: 1, index: 0.5, 'file-name': 0.5, 'front-matter': 0.25 } as const;

function mostFrequent(facts: readonly Fact[]): Fact | undefined {
  const groups = groupBy(facts, ({ iso, value }) => iso ?? foldWords(value));
  return maxBy([...groups.values()], (group) => sumBy(group, weightOf))?.[0];
}

/** A title names as surely as a heading. */
function weightOf({ kind, source }: Fact): number {
  return kind === 'name' && source === 'front-matter' ? WEIGHT.text : WEIGHT[source];
}

/** One spelling for each person: the fullest name, with tone marks if any report has them, without form of address. */
function people(reports: readonly DescribedReport[]): readonly string[] {
  const persons: { readonly key: readonly string[]; readonly name: string }[] = [];
  const speakers = reports.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'speaker'));
  for (const value of new Set(speakers.map((fact) => fact.value))) {
    const bare = withoutHonorific(value);
    // "Anh Long" without its form of address would be "Long".
    const name = /\s/u.test(bare) ? bare : value;
    const key = personKey(value).split(' ');
    const known = persons.findIndex((person) => samePerson(person.key, key));
    const before = persons[known];
    if (before === undefined) persons.push({ key, name });
    else if (written(key, name) > written(before.key, before.name)) persons[known] = { key, name };
  }
  return persons.map(({ name }) => name);
}

/** "Kha Van" and "Văn Hoàng Kha"; one word alone ("Anh") can be anybody. */
function samePerson(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length === 1) return longer.length === 1 && shorter[0] === longer[0];
  return shorter.every((part) => longer.includes(part));
}

/** How fully a name is written: by its parts, then by its tone marks. */
function written(key: readonly string[], name: string): number {
  return key.length * 100 + (name.match(/[^\x20-\x7E]/gu)?.length ?? 0);
}
