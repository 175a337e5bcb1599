import { groupBy } from '../group-by.ts';
import type { DescribedReport } from './describe-report.ts';
import type { ReportRef } from './event.ts';
import { foldWords } from './fold.ts';
import { type Profile, SAME_EVENT, sameEventScore } from './same-event.ts';
import { disjointSets } from './union-find.ts';

/**
 * Puts reports of the same event together, the surest first. Two groups stay apart when an author wrote a report in each
 * of them in one language (nobody reports an event twice), or when most of their members speak against it. Groups and
 * their members keep the order of the reports.
 * @param twins pairs of indexes that are translations of each other: always together
 */
export function groupReports(
  reports: readonly DescribedReport[],
  twins: readonly (readonly [number, number])[],
): readonly (readonly DescribedReport[])[] {
  const units = surelyTogether(reports, twins);
  const profiles = units.map(profileOf);
  const score = remembered((one, other) => {
    const [a, b] = [profiles[one], profiles[other]];
    return a === undefined || b === undefined ? 0 : sameEventScore(a, b);
  }, units.length);
  const groups = disjointSets(units.length);
  const members = new Map(units.map((_, index) => [index, [index]]));
  for (const { one, other } of surestPairs(units.length, score)) {
    const [low, high] = [groups.find(one), groups.find(other)].toSorted((a, b) => a - b);
    if (low === undefined || high === undefined || low === high) continue;
    const [a, b] = [members.get(low) ?? [], members.get(high) ?? []];
    if (!agree(a, b, score) || sameAuthorTwice(refsOf(units, a), refsOf(units, b))) continue;
    groups.unite(low, high);
    members.set(low, [...a, ...b]);
  }
  return groups.sets().map((set) =>
    inOrder(
      set.flatMap((unit) => units[unit] ?? []),
      reports,
    ),
  );
}

/** Translations, and reports that give the same day and the same name: most of a large collection. */
function surelyTogether(
  reports: readonly DescribedReport[],
  twins: readonly (readonly [number, number])[],
): readonly (readonly DescribedReport[])[] {
  const sets = disjointSets(reports.length);
  for (const [one, other] of twins) sets.unite(one, other);
  const alike = groupBy(reports.keys(), (index) => {
    const report = reports[index];
    const name = foldWords(report?.names[0] ?? '');
    return report?.days === undefined || name === '' ? `${index}` : `${report.days[0]} ${report.series.join()} ${name}`;
  });
  for (const [first, ...others] of alike.values()) {
    for (const other of others) {
      const [a, b] = [reports[first ?? other], reports[other]];
      if (first === undefined || a === undefined || b === undefined) continue;
      if (a.ref.site !== b.ref.site) sets.unite(first, other);
    }
  }
  return sets.sets().map((set) => set.flatMap((index) => reports[index] ?? []));
}

function profileOf(unit: readonly DescribedReport[]): Profile {
  const days = unit.find((report) => report.days !== undefined)?.days;
  return {
    nameWords: [
      ...new Map(unit.flatMap(({ nameWords }) => nameWords).map((words) => [words.join(' '), words])).values(),
    ],
    series: [...new Set(unit.flatMap(({ series }) => series))],
    ...(days === undefined ? {} : { days }),
    speakers: new Set(unit.flatMap(({ speakers }) => [...speakers])),
  };
}

type Score = (one: number, other: number) => number;

function remembered(score: Score, size: number): Score {
  const known = new Map<number, number>();
  return (one, other) => {
    const key = one < other ? one * size + other : other * size + one;
    const value = known.get(key) ?? score(one, other);
    known.set(key, value);
    return value;
  };
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly score: number;
}

function surestPairs(size: number, score: Score): readonly Pair[] {
  const found: Pair[] = [];
  for (let one = 0; one < size; one++) {
    for (let other = one + 1; other < size; other++) {
      const value = score(one, other);
      if (value >= SAME_EVENT) found.push({ one, other, score: value });
    }
  }
  return found.toSorted((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
}

/** Whether at least half of the pairs between two groups do not rule out that they are one. */
function agree(a: readonly number[], b: readonly number[], score: Score): boolean {
  const possible = a.flatMap((one) => b.filter((other) => score(one, other) > 0)).length;
  return possible * 2 >= a.length * b.length;
}

function refsOf(units: readonly (readonly DescribedReport[])[], group: readonly number[]): readonly ReportRef[] {
  return group.flatMap((unit) => (units[unit] ?? []).map(({ ref }) => ref));
}

/** One author, one language, two folders. */
function sameAuthorTwice(a: readonly ReportRef[], b: readonly ReportRef[]): boolean {
  const folders = new Map(a.map((ref) => [authorKey(ref), folder(ref)]));
  return b.some((ref) => {
    const other = folders.get(authorKey(ref));
    return other !== undefined && other !== folder(ref);
  });
}

function authorKey({ site, file }: ReportRef): string {
  return `${site} ${/\.[a-z]{2}(?=\.md$)/.exec(file)?.[0] ?? ''}`;
}

function folder({ file }: ReportRef): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function inOrder(group: readonly DescribedReport[], reports: readonly DescribedReport[]): readonly DescribedReport[] {
  const places = new Map(reports.map((report, index) => [report, index]));
  return group.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}
