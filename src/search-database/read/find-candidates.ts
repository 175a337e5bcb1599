import { uniq } from 'es-toolkit';
import type { Connection } from '../connect.ts';
import { type BestLists, readBestLists, scored } from './best-lists.ts';
import { conjunctions, queryOf } from './conjunctions.ts';
import type { Lookups } from './lookups.ts';
import { COLUMNS, type PassageRow } from './passage-rows.ts';
import type { Shell } from './shell.ts';
import type { Wanted } from './wanted.ts';

export interface Candidates {
  readonly rows: readonly PassageRow[];
  /** The reports for which each term counts most. */
  readonly reportLists: BestLists;
}

/** Of the lists of each term's best passages, by their sum. */
const FROM_LISTS = 300;
/** Of those that hold several terms together. */
const FROM_QUERY = 200;
/** Of which those are taken that are of the events or the part of a report that is asked for. */
const FROM_LISTS_FILTERED = 3_000;
const OF_ROLE = 200;
const OF_EVENTS = 600;
/** Reports that are about what is asked, whose part that is asked for is taken. */
const ABOUT = 30;
/** Of so many events all that fits is looked through; of more, what is best of all. */
const FEW_EVENTS = 200;
/** Passages that hold all words, for a digest. */
export const HOLDING_ALL = 1_500;

/** Ranking's first step: the passages that may answer, some hundred, whatever the size of the library. */
export async function findCandidates(connection: Connection, shell: Shell, lookups: Lookups, wanted: Wanted): Promise<Candidates> {
  const terms = [...wanted.terms, ...wanted.synonyms.map(({ term, weight }) => ({ term, weight: weight / 2 }))];
  const lists = await readBestLists(connection, 'passages', uniq(terms.map(({ term }) => term)));
  const reportLists = await readBestLists(connection, 'reports', wanted.terms.map(({ term }) => term));
  const best = scored(lists, terms).map(({ document }) => document);
  const about = scored(reportLists, wanted.terms).slice(0, ABOUT).map(({ document }) => document);
  const size = shell.library.vocabulary.size;
  const queries = [
    ...conjunctions(wanted.terms.map(({ term }) => ({ term, held: lookups.countsOf(term).held })), size),
    ...wanted.together.map((each) => queryOf(each)),
  ];
  const numbers =
    wanted.all.length > 0
      ? [await holdingAll(connection, wanted)]
      : wanted.events === undefined
        ? [best.slice(0, FROM_LISTS), await byQueries(connection, queries), await ofRole(connection, wanted, best, about)]
        : [await ofEvents(connection, wanted, best), await byQueries(connection, wanted.together.map((each) => queryOf(each)))];
  const all = uniq([...numbers.flat(), ...(await beginnings(connection, wanted.beginnings))]);
  return { rows: await readPassages(connection, all), reportLists };
}

export function readPassages({ rows }: Connection, numbers: readonly number[]): Promise<readonly PassageRow[]> {
  return numbers.length === 0
    ? Promise.resolve([])
    : rows<PassageRow>(`select ${COLUMNS} from debrief.passages where number = any($1)`, [numbers]);
}

async function numbersOf({ rows }: Connection, statement: string, values: readonly unknown[]): Promise<readonly number[]> {
  return (await rows<{ number: number }>(statement, values)).map(({ number }) => number);
}

function byQueries(connection: Connection, queries: readonly string[]): Promise<readonly number[]> {
  if (queries.length === 0) return Promise.resolve([]);
  return numbersOf(
    connection,
    `select found.number from unnest($1::text[]) as asked(query),
       lateral (select number from debrief.passages where vector @@ asked.query::tsquery limit ${FROM_QUERY}) as found`,
    [queries],
  );
}

function holdingAll(connection: Connection, { all, terms, events }: Wanted): Promise<readonly number[]> {
  const known = all.filter((term) => terms.some((each) => each.term === term));
  if (known.length < all.length) return Promise.resolve([]);
  const among = events === undefined ? '' : 'and event = any($2)';
  return numbersOf(
    connection,
    `select number from debrief.passages where vector @@ $1::tsquery ${among} limit ${HOLDING_ALL}`,
    [queryOf(all, ':AB'), ...(events === undefined ? [] : [events])],
  );
}

/** The part of a report that is asked for: of the reports that are about it, of the passages that speak of it, of the newest. */
async function ofRole(
  connection: Connection,
  { role, isBare }: Wanted,
  best: readonly number[],
  about: readonly number[],
): Promise<readonly number[]> {
  if (role === undefined) return [];
  return numbersOf(
    connection,
    `(select number from debrief.passages where report = any($2) and roles @> array[$1] limit ${OF_ROLE})
     union (select number from debrief.passages where number = any($3) and roles @> array[$1] limit ${OF_ROLE})
     union (select number from debrief.passages where roles @> array[$1] ${isBare ? 'order by day desc' : ''} limit $4)`,
    [role, about, best.slice(0, FROM_LISTS_FILTERED), isBare ? OF_ROLE : 1],
  );
}

/** Passages of some events: of few all that fits, of many the best of all. */
async function ofEvents(connection: Connection, wanted: Wanted, best: readonly number[]): Promise<readonly number[]> {
  const { events = [], role, terms, synonyms } = wanted;
  const some = queryOf([...terms, ...synonyms].map(({ term }) => term), '', ' | ');
  return events.length <= FEW_EVENTS
    ? numbersOf(
        connection,
        `select number from debrief.passages where event = any($1) and (vector @@ $2::tsquery or roles @> array[$3])
         order by day desc, number limit ${OF_EVENTS}`,
        [events, some, role ?? ''],
      )
    : numbersOf(
        connection,
        `(select number from debrief.passages where number = any($1) and event = any($2) limit ${OF_EVENTS})
         union (select number from debrief.passages where roles @> array[$3] and event = any($2) order by day desc limit ${OF_ROLE})`,
        [best.slice(0, FROM_LISTS_FILTERED), events, role ?? ''],
      );
}

/** The first passages of the reports on some events, the first of them that says more than when and where. */
async function beginnings(connection: Connection, events: readonly string[]): Promise<readonly number[]> {
  if (events.length === 0) return [];
  return numbersOf(
    connection,
    `select number from (
       (select distinct on (report) number from debrief.passages where event = any($1) and not roles && $2 order by report, number)
       union (select distinct on (report) number from debrief.passages where event = any($1) order by report, number)
     ) as first limit ${OF_ROLE}`,
    [events.slice(0, FEW_EVENTS), FACT_ROLES],
  );
}

const FACT_ROLES = ['date', 'time', 'place', 'speaker'];
