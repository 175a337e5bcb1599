import { uniq } from 'es-toolkit';
import type { Connection } from '../connect.ts';
import { vectorReader } from '../vector.ts';
import { idfs, impactOf } from '../write/tally.ts';
import { type BestLists, readBestLists, scored } from './best-lists.ts';
import { beginnings, byQueries, holdingAll, ofEvents, ofRole } from './candidate-numbers.ts';
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
/** Of all that were found by their words so many are ranked; `RANKED` of these are looked at by an answer. */
const KEPT = 250;
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
  const lists = await readBestLists(connection, 'passages', uniq(counting.map(({ term }) => term)));
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
      ? [...best.slice(0, FROM_LISTS), ...(await byQueries(connection, queries))]
      : [];
  const others = [
    ...(all.length > 0 ? await holdingAll(connection, wanted, best) : []),
    ...(events === undefined ? [] : await ofEvents(connection, wanted, best)),
    ...(await ofRole(connection, wanted, best, about)),
    ...(await byQueries(
      connection,
      together.map((each) => queryOf(each)),
    )),
    ...(await beginnings(connection, wanted.beginnings)),
  ];
  const rows = withImpacts(await readPassages(connection, uniq([...byWords, ...others])), wanted, lookups, shell);
  return { rows: bestOf(rows, counting, new Set(others)), reportLists };
}

/** Those of the highest scores, and others whatever their score. */
function bestOf(rows: readonly Candidate[], terms: Wanted['terms'], others: ReadonlySet<number>): readonly Candidate[] {
  const scores = rows.map(({ impacts }) => {
    const sum = terms.reduce((all, { term, weight }) => all + weight * (impacts.get(term) ?? 0), 0);
    return sum * Math.sqrt(impacts.size);
  });
  const least = scores.toSorted((a, b) => b - a)[KEPT] ?? 0;
  return rows.filter(({ row }, index) => others.has(row.number) || (scores[index] ?? 0) > least);
}

export function withImpacts(
  rows: readonly PassageRow[],
  wanted: Wanted,
  lookups: Lookups,
  shell: Shell,
): readonly Candidate[] {
  const { terms, synonyms, together, all } = wanted;
  const asked = uniq([...[...terms, ...synonyms].map(({ term }) => term), ...together.flat(), ...all]);
  const read = vectorReader(asked);
  const { size } = shell.library.vocabulary;
  const idfOf = new Map(asked.map((term) => [term, idfs(lookups.countsOf(term).fields, size)]));
  return rows.map((row) => {
    const own = [...read(row.vector)].map(([term, saturations]) => {
      return [term, impactOf(saturations, idfOf.get(term) ?? [0, 0, 0])] as const;
    });
    return { row, impacts: new Map(own) };
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
