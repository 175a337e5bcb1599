import type { Queries } from '../database/database.ts';
import type { Rating, StoredQuestion } from './asked.ts';

/** More are not looked through; the newest count. */
const MOST_ROWS = 20_000;

/** Newest first. @param wordsSince words from before are kept no longer. */
export function readQuestions(
  { query }: Queries,
  server: string,
  since: Date,
  wordsSince: Date,
): Promise<readonly StoredQuestion[]> {
  return query<StoredQuestion>(
    `select at, language, state, passage, case when at >= $3 then words end as words
     from questions where server = $1 and at >= $2 order by at desc, number desc limit ${MOST_ROWS}`,
    [server, since.toISOString(), wordsSince.toISOString()],
  );
}

/** The most helpful first. */
export function readRatings({ query }: Queries, server: string, since: Date): Promise<readonly Rating[]> {
  return query<Rating>(
    `select passage, sum(helpful)::int as helpful, sum(not_helpful)::int as "notHelpful"
     from ratings where server = $1 and day >= $2::date group by passage
     order by sum(helpful) - sum(not_helpful) desc, passage`,
    [server, since.toISOString().slice(0, 'yyyy-mm-dd'.length)],
  );
}
