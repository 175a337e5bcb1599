import type { Connection } from '../connect.ts';
import { batchesOf } from './batches.ts';
import { bestOf, type createTally, idfs, LISTED, type TermTally } from './tally.ts';
import type { createWordCounts } from './word-counts.ts';

interface Tallies {
  readonly passages: ReturnType<typeof createTally>;
  readonly reports: ReturnType<typeof createTally>;
  readonly words: ReturnType<typeof createWordCounts>;
}

/** Rows of one statement; those with lists are larger. */
const BATCH = 5_000;
const LISTS = 500;

/** Adds what was counted over fresh documents to what is known of the others. */
export async function addStatistics(connection: Connection, { passages, reports, words }: Tallies): Promise<void> {
  await inBatches(
    connection,
    ADD_TERMS,
    BATCH,
    passages.terms,
    ([
      term,
      {
        held,
        fields: [heading, body, path],
      },
    ]) => {
      return { term, held, heading, body, path };
    },
  );
  await inBatches(
    connection,
    ADD_REPORT_TERMS,
    BATCH,
    reports.terms,
    ([
      term,
      {
        fields: [heading, body],
      },
    ]) => {
      return { term, heading, body };
    },
  );
  await inBatches(connection, ADD_WORDS, BATCH, words.counts, ([word, { count, written }]) => {
    return { word, count, written: [...written] };
  });
  const [sizes] = await connection.rows<{ passages: number; reports: number }>(
    'select (select count(*)::int from passages) as passages, (select count(*)::int from reports) as reports',
  );
  await addLists(connection, 'passages', passages.terms, sizes?.passages ?? 0);
  await addLists(connection, 'reports', reports.terms, sizes?.reports ?? 0);
}

/** The best documents of each term, by how rare it now is among all. */
async function addLists(
  connection: Connection,
  of: 'passages' | 'reports',
  terms: ReadonlyMap<string, TermTally>,
  size: number,
): Promise<void> {
  for (const batch of batchesOf(terms, LISTS)) {
    const known = await connection.rows<{ term: string; held: [number, number, number] }>(HELD[of], [
      batch.map(([term]) => term),
    ]);
    const held = new Map(known.map((row) => [row.term, row.held]));
    const lists = batch.map(([term, tally]) => ({
      term,
      ...bestOf(tally, idfs(held.get(term) ?? tally.fields, size)),
    }));
    await connection.rows(addBest(of), [JSON.stringify(lists)]);
  }
}

const HELD = {
  passages: 'select term, array[heading, body, path] as held from terms where term = any($1)',
  reports: 'select term, array[heading, body, 0] as held from report_terms where term = any($1)',
};

async function inBatches<Item>(
  { rows }: Connection,
  statement: string,
  size: number,
  items: Iterable<Item>,
  rowOf: (item: Item) => object,
): Promise<void> {
  for (const batch of batchesOf(items, size)) await rows(statement, [JSON.stringify(batch.map(rowOf))]);
}

const ADD_TERMS = `
  insert into terms as known
  select * from json_to_recordset($1) as x(term text, held int, heading int, body int, path int)
  on conflict (term) do update set held = known.held + excluded.held, heading = known.heading + excluded.heading,
    body = known.body + excluded.body, path = known.path + excluded.path`;

const ADD_REPORT_TERMS = `
  insert into report_terms as known select * from json_to_recordset($1) as x(term text, heading int, body int)
  on conflict (term) do update set heading = known.heading + excluded.heading, body = known.body + excluded.body`;

const ADD_WORDS = `
  insert into words as known select * from json_to_recordset($1) as x(word text, count int, written text[])
  on conflict (word) do update set count = known.count + excluded.count,
    written = (select array_agg(distinct each) from unnest(known.written || excluded.written) as each)`;

/** Fresh documents take their places among those that are there still. */
function addBest(of: 'passages' | 'reports'): string {
  return `
    insert into best_${of} as known
    select * from json_to_recordset($1) as x(term text, documents int[], impacts real[])
    on conflict (term) do update set (documents, impacts) = (
      select array_agg(document order by impact desc), array_agg(impact order by impact desc) from (
        select document, impact
        from unnest(known.documents || excluded.documents, known.impacts || excluded.impacts) as both_lists(document, impact)
        where exists (select from ${of} where number = document)
        order by impact desc limit ${LISTED}
      ) as best
    )`;
}
