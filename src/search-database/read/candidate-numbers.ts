import type { Connection } from '../connect.ts';
import { queryOf } from './conjunctions.ts';
import type { Wanted } from './wanted.ts';

/** Of those that hold several terms together. */
export const HOLDING_SEVERAL = 300;

/** Of which those are taken that are of the events or the part of a report that is asked for. */
const FROM_LISTS_FILTERED = 3_000;
const FROM_LISTS_HOLDING_ALL = 1_000;
const OF_ROLE = 200;
const OF_EVENTS = 600;
/** Of so many events all that fits is looked through; of more, what is best of all. */
const FEW_EVENTS = 200;
/** Passages that hold all words, for a digest. */
export const HOLDING_ALL = 400;

async function numbersOf(
  { rows }: Connection,
  statement: string,
  values: readonly unknown[],
): Promise<readonly number[]> {
  return (await rows<{ number: number }>(statement, values)).map(({ number }) => number);
}

/** Passages that some query finds, about as many for each, and so many in all. */
export function byQueries(
  connection: Connection,
  queries: readonly string[],
  most: number,
): Promise<readonly number[]> {
  if (queries.length === 0) return Promise.resolve([]);
  return numbersOf(
    connection,
    `select found.number from unnest($1::text[]) as asked(query),
       lateral (select number from passages where vector @@ asked.query::tsquery limit $2) as found`,
    [queries, Math.ceil(most / queries.length)],
  );
}

export async function holdingAll(
  connection: Connection,
  { all, terms, events }: Wanted,
  best: readonly number[],
): Promise<readonly number[]> {
  const known = all.filter((term) => terms.some((each) => each.term === term));
  if (known.length < all.length) return [];
  const among = events === undefined ? '' : 'and event = any($3)';
  return numbersOf(
    connection,
    `(select number from passages where number = any($2) and vector @@ $1::tsquery ${among} limit ${HOLDING_ALL / 2})
     union (select number from passages where vector @@ $1::tsquery ${among} limit ${HOLDING_ALL / 2})`,
    [queryOf(all, ':AB'), best.slice(0, FROM_LISTS_HOLDING_ALL), ...(events === undefined ? [] : [events])],
  );
}

/** The part of a report that is asked for: of the reports that are about it, of the passages that speak of it, of the newest. */
export async function ofRole(
  connection: Connection,
  { role, isBare, events }: Wanted,
  best: readonly number[],
  about: readonly number[],
): Promise<readonly number[]> {
  if (role === undefined || events !== undefined) return [];
  return numbersOf(
    connection,
    `(select number from passages where report = any($2) and roles @> array[$1] limit ${OF_ROLE})
     union (select number from passages where number = any($3) and roles @> array[$1] limit ${OF_ROLE})
     union (select number from passages where roles @> array[$1] ${isBare ? 'order by day desc' : ''} limit $4)`,
    [role, about, best.slice(0, FROM_LISTS_FILTERED), isBare ? OF_ROLE : 1],
  );
}

/** Passages of some events: of few all that fits, of many the best of all. */
export async function ofEvents(
  connection: Connection,
  wanted: Wanted,
  best: readonly number[],
): Promise<readonly number[]> {
  const { events = [], role, terms, synonyms } = wanted;
  const some = queryOf(
    [...terms, ...synonyms].map(({ term }) => term),
    '',
    ' | ',
  );
  return events.length <= FEW_EVENTS
    ? numbersOf(
        connection,
        `select number from passages where event = any($1) and (vector @@ $2::tsquery or roles @> array[$3])
         order by day desc, number limit ${OF_EVENTS}`,
        [events, some, role ?? ''],
      )
    : numbersOf(
        connection,
        `(select number from passages where number = any($1) and event = any($2) limit ${OF_EVENTS})
         union (select number from passages where roles @> array[$3] and event = any($2) order by day desc limit ${OF_ROLE})`,
        [best.slice(0, FROM_LISTS_FILTERED), events, role ?? ''],
      );
}

/** The first passages of the reports on some events, the first of them that says more than when and where. */
export async function beginnings(connection: Connection, events: readonly string[]): Promise<readonly number[]> {
  if (events.length === 0) return [];
  return numbersOf(
    connection,
    `select number from (
       (select distinct on (report) number from passages where event = any($1) and not roles && $2 order by report, number)
       union (select distinct on (report) number from passages where event = any($1) order by report, number)
     ) as first limit ${OF_ROLE}`,
    [events.slice(0, FEW_EVENTS), FACT_ROLES],
  );
}

const FACT_ROLES = ['date', 'time', 'place', 'speaker'];
