import { type Block, blocksText } from '../../core/report/parsed-report.ts';
import { words } from '../../core/text/words.ts';
import type { Connection } from '../connect.ts';
import { createWordCounts } from './word-counts.ts';

/**
 * Removes reports by their numbers, and takes from the statistics what they had added. The lists of the best documents
 * keep their numbers until these are written again: nothing stands behind them any more.
 */
export async function removeReports({ rows }: Connection, gone: readonly number[]): Promise<void> {
  if (gone.length === 0) return;
  await rows(
    `with gone as (
       select lexeme as term, count(*)::int as held, count(*) filter (where 'A' = any(weights))::int as heading,
         count(*) filter (where 'B' = any(weights))::int as body, count(*) filter (where 'C' = any(weights))::int as path
       from passages, unnest(vector) where report = any($1) group by lexeme
     )
     update terms as known set held = known.held - gone.held, heading = known.heading - gone.heading,
       body = known.body - gone.body, path = known.path - gone.path from gone where known.term = gone.term`,
    [gone],
  );
  await rows(
    `with gone as (
       select lexeme as term, count(distinct report) filter (where 'C' = any(weights))::int as heading,
         count(distinct report) filter (where weights && '{A,B}')::int as body
       from passages, unnest(vector) where report = any($1) group by lexeme
     )
     update report_terms as known set heading = greatest(0, known.heading - gone.heading),
       body = greatest(0, known.body - gone.body) from gone where known.term = gone.term`,
    [gone],
  );
  await removeWords({ rows }, gone);
  await rows('delete from passages where report = any($1)', [gone]);
  await rows('delete from reports where number = any($1)', [gone]);
  await rows('delete from terms where held <= 0');
}

async function removeWords({ rows }: Connection, gone: readonly number[]): Promise<void> {
  const found = await rows<{ data: string; listed: string }>(
    `select passages.data, reports.listed from passages join reports on reports.number = passages.report
     where report = any($1)`,
    [gone],
  );
  const counted = createWordCounts();
  for (const { data, listed } of found) {
    const { section, blocks }: { section: { heading: string }; blocks: readonly Block[] } = JSON.parse(data);
    const { name }: { name: string } = JSON.parse(listed);
    counted.add(words([name, section.heading, blocksText(blocks)].join('\n').toLowerCase()));
  }
  const fewer = [...counted.counts].map(([word, { count }]) => ({ word, count }));
  await rows(
    `update words as known set count = known.count - gone.count
     from json_to_recordset($1) as gone(word text, count int) where known.word = gone.word`,
    [JSON.stringify(fewer)],
  );
  await rows('delete from words where count <= 0');
}
