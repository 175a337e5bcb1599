import { parseArgs } from 'node:util';
import pg from 'pg';
import { INDEXES } from '../../src/search-database/migrate.ts';

/**
 * `node --import tsx bench/database/multiply.ts --database URL --times 10 --content DIR`: makes of a library that `speed.ts` beside it has
 * written one of so many times the passages. Each copy has ids, numbers and events of its own; words are the same, so that
 * each stands in so many times the passages, which is harder than a library that has grown.
 */
const { values } = parseArgs({
  options: {
    database: { type: 'string', default: '' },
    times: { type: 'string', default: '10' },
    content: { type: 'string', default: 'content' },
  },
});
const times = Number(values.times);

const client = new pg.Client(values.database);
await client.connect();
await client.query("set search_path = debrief, public; set synchronous_commit = off; set maintenance_work_mem = '1GB'");
const counted = await client.query<{ passages: number; reports: number }>(
  'select (select max(number) + 1 from passages) as passages, (select max(number) + 1 from reports) as reports',
);
const { passages = 0, reports = 0 } = counted.rows[0] ?? {};
await run(`drop index passages_vector, passages_event, passages_report, passages_id, passages_roles, passages_day`);
await run(`insert into passages
  select number + k * ${passages}, id || '~' || k, report + k * ${reports}, event || '~' || k, day, hashint4(page + k), roles,
    copy_of || '~' || k, twin || '~' || k, vector, data
  from passages, generate_series(1, ${times - 1}) as k`);
await run(`insert into reports
  select number + k * ${reports}, id || '~' || k, hash, hashint4(page + k),
    jsonb_set(jsonb_set(jsonb_set(listed::jsonb, '{id}', to_jsonb(id || '~' || k)), '{pageId}',
      to_jsonb((listed::jsonb ->> 'pageId') || '~' || k)),
      '{event}', coalesce(to_jsonb((listed::jsonb ->> 'event') || '~' || k), '""'))::text, whole
  from reports, generate_series(1, ${times - 1}) as k`);
await run(`insert into events select id || '~' || k, hash, jsonb_set(listed::jsonb, '{id}', to_jsonb(id || '~' || k))::text
  from events, generate_series(1, ${times - 1}) as k`);
await run(
  `update terms set held = held * ${times}, heading = heading * ${times}, body = body * ${times}, path = path * ${times}`,
);
await run(`update words set count = count * ${times}`);
for (const [table, size] of [
  ['best_passages', passages],
  ['best_reports', reports],
] as const) {
  await run(`update ${table} set (documents, impacts) = (
    select array_agg(document + k * ${size} order by impact desc), array_agg(impact order by impact desc)
    from unnest(documents[1:${1_000 / times}], impacts[1:${1_000 / times}]) as best(document, impact), generate_series(0, ${times - 1}) as k)`);
}
await run(`update library set passages = passages * ${times}, version = version + 1,
  made_from = '${values.content} enlarged to ' || (substring(made_from from '[0-9]+$')::int * ${times})`);
await run(INDEXES);
await run('analyze passages, reports, words, terms');
await client.end();

async function run(statement: string): Promise<void> {
  const start = performance.now();
  await client.query(statement);
  console.log(
    `${((performance.now() - start) / 1_000).toFixed(0)} s  ${statement.trim().slice(0, 60).replace(/\s+/g, ' ')}`,
  );
}
