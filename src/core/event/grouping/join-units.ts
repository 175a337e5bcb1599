import type { Profiles } from './profiles.ts';
import { canBeSameEvent, SAME_EVENT, sameEventScore } from './same-event.ts';
import { disjointSets } from './union-find.ts';
import { sameAuthorTwice, type Writers } from './writers.ts';

/**
 * Joins units whose reports are of one event, the surest pair of `candidates` first, unless they contradict each other
 * (see group-reports.ts). The units of each group are in ascending order, groups in that of their first unit.
 */
export function joinUnits(
  candidates: Iterable<readonly [number, number]>,
  profiles: Profiles,
  writers: readonly Writers[],
): readonly (readonly number[])[] {
  const sets = disjointSets(writers.length);
  const groups = new Map(writers.map((own, unit) => [unit, groupOf(unit, own)]));
  /** What was refused stays so until one of both has grown. */
  const refused = new Map<number, number>();
  for (const { one, other } of surestPairs(candidates, profiles)) {
    const low = Math.min(sets.find(one), sets.find(other));
    const high = Math.max(sets.find(one), sets.find(other));
    const [a, b] = [groups.get(low), groups.get(high)];
    if (low === high || a === undefined || b === undefined) continue;
    const question = low * writers.length + high;
    const size = a.units.length * b.units.length;
    if (refused.get(question) === size) continue;
    if (sameAuthorTwice(a.writers, b.writers) || !agree(a.units, b.units, profiles)) {
      refused.set(question, size);
      continue;
    }
    sets.unite(low, high);
    groups.set(low, joined(a, b));
    groups.delete(high);
  }
  return sets.sets();
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly score: number;
}

function surestPairs(candidates: Iterable<readonly [number, number]>, { profiles, hasWord }: Profiles): Pair[] {
  const found: Pair[] = [];
  for (const [one, other] of candidates) {
    const [a, b] = [profiles[one], profiles[other]];
    const score = a === undefined || b === undefined ? 0 : sameEventScore(a, b, hasWord);
    if (score >= SAME_EVENT) found.push({ one, other, score });
  }
  return found.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
}

interface Group {
  readonly units: number[];
  readonly writers: Map<string, string>;
}

function groupOf(unit: number, writers: Writers): Group {
  return { units: [unit], writers: new Map(writers) };
}

/** The larger group with the smaller one in it: a group that grows by one at a time is not copied each time. */
function joined(one: Group, other: Group): Group {
  const [smaller, larger] = one.units.length <= other.units.length ? [one, other] : [other, one];
  for (const unit of smaller.units) larger.units.push(unit);
  for (const [author, folder] of smaller.writers) larger.writers.set(author, folder);
  return larger;
}

/** Whether at least half of the pairs between two groups do not rule out that they are one. */
function agree(a: readonly number[], b: readonly number[], { profiles, hasWord }: Profiles): boolean {
  const [some, others] = [a, b].map((units) => evenly(units).flatMap((unit) => profiles[unit] ?? []));
  if (some === undefined || others === undefined) return false;
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
