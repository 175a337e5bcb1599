import { uniq } from 'es-toolkit';
import type { Connection } from '../connect.ts';
import { vectorReader } from '../vector.ts';
import { idfs, impactOf } from '../write/tally.ts';
import { type BestLists, readBestLists, scored } from './best-lists.ts';
import { beginnings, byQueries, HOLDING_SEVERAL, holdingAll, ofEvents, ofRole } from './candidate-numbers.ts';
import { conjunctions, queryOf } from './conjunctions.ts';
import type { Lookups } from './lookups.ts';
import { COLUMNS, type PassageRow } from './passage-rows.ts';
import type { Shell } from './shell.ts';
import type { Wanted } from './wanted.ts';

/** A passage with what each term that is asked for adds to its score. */
export interface Candidate {
  readonly row: PassageRow;
  readonly impacts: ReadonlyMap<string, number>;
}

export interface Candidates {
  readonly rows: readonly Candidate[];
  /** The reports for which each term counts most. */
  readonly reportLists: BestLists;
}

/** Of the lists of each term's best passages, by their sum. */
const FROM_LISTS = 250;
/** Of all that were found by their words so many are ranked: members see 25 at most, and of the best 40 copies are left out. */
const KEPT = 150;
/** Reports that are about what is asked, whose part that is asked for is taken. */
const ABOUT = 30;

/** Ranking's first step: the passages that may answer, some hundred, whatever the size of the library. */
export async function findCandidates(
  connection: Connection,
  shell: Shell,
  lookups: Lookups,
  wanted: Wanted,
): Promise<Candidates> {
  const { terms, synonyms, together, all, events } = wanted;
  const counting = [...terms, ...synonyms.map(({ term, weight }) => ({ term, weight: weight / 2 }))];
  const listed = uniq([...counting.map(({ term }) => term), ...together.flat()]);
  const lists = await readBestLists(connection, 'passages', listed);
  const reportLists = await readBestLists(
    connection,
    'reports',
    terms.map(({ term }) => term),
  );
  const best = scored(lists, counting).map(({ document }) => document);
  const about = scored(reportLists, terms)
    .slice(0, ABOUT)
    .map(({ document }) => document);
  const held = terms.map(({ term }) => ({ term, held: lookups.countsOf(term).held }));
  const queries = conjunctions(held, shell.library.vocabulary.size);
  const byWords =
    events === undefined && all.length === 0
      ? [...best.slice(0, FROM_LISTS), ...(await byQueries(connection, queries, HOLDING_SEVERAL))]
      : [];
  const others =
    all.length > 0
      ? await holdingAll(connection, wanted, best)
      : [
          ...(events === undefined ? [] : await ofEvents(connection, wanted, best)),
          ...(await ofRole(connection, wanted, best, about)),
          ...(await sayingOtherwise(connection, together, lists)),
          ...(await beginnings(connection, wanted.beginnings)),
        ];
  const weighed = await weigh(connection, uniq([...byWords, ...others]), wanted, lookups, shell);
  const kept = bestOf(weighed, counting, new Set(others));
  const impacts = new Map(kept.map((each) => [each.number, each.impacts]));
  const rows = await readPassages(connection, [...impacts.keys()]);
  return { rows: rows.map((row) => ({ row, impacts: impacts.get(row.number) ?? new Map() })), reportLists };
}

interface Weighed extends Pick<Candidate, 'impacts'> {
  readonly number: number;
}

/** Those of the highest scores, and others whatever their score. */
function bestOf(all: readonly Weighed[], terms: Wanted['terms'], others: ReadonlySet<number>): readonly Weighed[] {
  const scores = all.map(({ impacts }) => {
    const sum = terms.reduce((before, { term, weight }) => before + weight * (impacts.get(term) ?? 0), 0);
    return sum * Math.sqrt(impacts.size);
  });
  const least = scores.toSorted((a, b) => b - a)[KEPT] ?? 0;
  return all.filter(({ number }, index) => others.has(number) || (scores[index] ?? 0) > least);
}

/** Of those that say it otherwise. */
const SAYING_OTHERWISE = 100;
/** Of common words each takes ten milliseconds at a million passages; the surest come first. */
const MOST_QUERIES = 4;

/** Those that hold all terms of some list: the best ones of each term as far as they do, else what a query finds. */
async function sayingOtherwise(
  connection: Connection,
  together: Wanted['together'],
  lists: BestLists,
): Promise<readonly number[]> {
  const most = Math.ceil(SAYING_OTHERWISE / Math.max(1, together.length));
  const found = together.map((terms) => ({ terms, best: inAll(terms, lists).slice(0, most) }));
  const unfound = found.filter(({ terms, best }) => best.length === 0 && terms.length > 1).slice(0, MOST_QUERIES);
  const queried = await byQueries(
    connection,
    unfound.map(({ terms }) => queryOf(terms)),
    SAYING_OTHERWISE,
  );
  return [...found.flatMap(({ best }) => best), ...queried];
}

/** What the lists of all terms have in common. */
function inAll([first = '', ...others]: readonly string[], lists: BestLists): readonly number[] {
  if (!lists.has(first) || others.some((term) => !lists.has(term))) return [];
  const sets = others.map((term) => new Set(lists.get(term)?.documents));
  return [...(lists.get(first)?.documents ?? [])].filter((document) => sets.every((set) => set.has(document)));
}

/** What each term adds to the scores of some passages, by their numbers; their texts are read of those that are kept alone. */
async function weigh(
  { rows }: Connection,
  numbers: readonly number[],
  wanted: Wanted,
  lookups: Lookups,
  shell: Shell,
): Promise<readonly Weighed[]> {
  const { terms, synonyms, together, all } = wanted;
  const asked = uniq([...[...terms, ...synonyms].map(({ term }) => term), ...together.flat(), ...all]);
  const read = vectorReader(asked);
  const { size } = shell.library.vocabulary;
  const idfOf = new Map(asked.map((term) => [term, idfs(lookups.countsOf(term).fields, size)]));
  const found = await rows<{ number: number; vector: Buffer }>(
    'select number, tsvectorsend(vector) as vector from passages where number = any($1)',
    [numbers],
  );
  return found.map(({ number, vector }) => {
    const own = [...read(vector)].map(([term, saturations]) => {
      return [term, impactOf(saturations, idfOf.get(term) ?? [0, 0, 0])] as const;
    });
    return { number, impacts: new Map(own) };
  });
}

export function readPassages({ rows }: Connection, numbers: readonly number[]): Promise<readonly PassageRow[]> {
  return numbers.length === 0
    ? Promise.resolve([])
    : rows<PassageRow>(`select ${COLUMNS} from passages where number = any($1)`, [numbers]);
}

export function readPassagesById({ rows }: Connection, ids: readonly string[]): Promise<readonly PassageRow[]> {
  return rows<PassageRow>(`select ${COLUMNS} from passages where id = any($1)`, [ids]);
}
