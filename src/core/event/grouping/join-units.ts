import { isIndexName, readFileName } from '../../report/file-name.ts';
import type { ReportRef } from '../event.ts';
import type { Profiles } from './profiles.ts';
import { canBeSameEvent, SAME_EVENT, sameEventScore } from './same-event.ts';

/**
 * Joins units whose reports are of one event, the surest pair of `candidates` first, unless they contradict each other
 * (see group-reports.ts). For each unit the number of its group, the place of the group's first unit.
 */
export function joinUnits(
  units: readonly (readonly ReportRef[])[],
  candidates: Iterable<readonly [number, number]>,
  profiles: Profiles,
): readonly number[] {
  const groupOf = units.map((unit, place): Group => {
    return { first: place, units: [place], writers: new Map(unit.map((ref) => [authorKey(ref), placeOf(ref)])) };
  });
  /** What was refused stays so until one of both has grown. */
  const refused = new Map<number, number>();
  for (const { one, other } of surestPairs(candidates, profiles)) {
    const [a, b] = [groupOf[one], groupOf[other]];
    if (a === undefined || b === undefined || a === b) continue;
    const [low, high] = a.first < b.first ? [a, b] : [b, a];
    const question = low.first * units.length + high.first;
    const size = low.units.length * high.units.length;
    if (refused.get(question) === size) continue;
    if (sameAuthorTwice(low, high) || !agree(low, high, profiles)) {
      refused.set(question, size);
      continue;
    }
    const [smaller, larger] = low.units.length <= high.units.length ? [low, high] : [high, low];
    larger.first = low.first;
    take(larger, smaller);
    for (const unit of smaller.units) groupOf[unit] = larger;
  }
  return groupOf.map(({ first }) => first);
}

interface Group {
  first: number;
  readonly units: number[];
  /** Who wrote its reports: by author and language, where the report stands. */
  readonly writers: Map<string, string>;
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly score: number;
}

function surestPairs(
  candidates: Iterable<readonly [number, number]>,
  { profiles, hasWord }: Profiles,
): readonly Pair[] {
  const found: Pair[] = [];
  for (const [one, other] of candidates) {
    const [a, b] = [profiles[one], profiles[other]];
    const score = a === undefined || b === undefined ? 0 : sameEventScore(a, b, hasWord);
    if (score >= SAME_EVENT) found.push({ one, other, score });
  }
  return found.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
}

/** Whether an author wrote in both groups, in one language and in two places. */
function sameAuthorTwice({ writers: one }: Group, { writers: other }: Group): boolean {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  for (const [author, place] of fewer) if ((more.get(author) ?? place) !== place) return true;
  return false;
}

function authorKey({ site, file }: ReportRef): string {
  return `${site} ${readFileName(file).language}`;
}

/** The folder of an index; of other files, many of which may share a folder, the file itself without its language. */
function placeOf({ file }: ReportRef): string {
  const name = readFileName(file);
  return name.folder !== '' && isIndexName(name) ? name.folder : name.folder + name.name;
}

/** The larger takes in the smaller: a group that grows by one at a time is not copied each time. */
function take(larger: Group, smaller: Group): void {
  for (const unit of smaller.units) larger.units.push(unit);
  for (const [author, place] of smaller.writers) larger.writers.set(author, place);
}

/** Whether at least half of the pairs between two groups do not rule out that they are one. */
function agree(a: Group, b: Group, { profiles, hasWord }: Profiles): boolean {
  const profilesIn = ({ units }: Group) => evenly(units).flatMap((unit) => profiles[unit] ?? []);
  const [some, others] = [profilesIn(a), profilesIn(b)];
  let possible = 0;
  for (const one of some) {
    for (const other of others) if (canBeSameEvent(one, other, hasWord)) possible += 1;
  }
  return possible * 2 >= some.length * others.length;
}

/** A few dozen of a group speak for all of it. */
const MOST_ASKED = 50;

function evenly(units: readonly number[]): readonly number[] {
  if (units.length <= MOST_ASKED) return units;
  return Array.from({ length: MOST_ASKED }, (_, index) => units[Math.floor((index * units.length) / MOST_ASKED)] ?? 0);
}
