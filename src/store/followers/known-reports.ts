import type { Queries } from '../database/database.ts';

/** A page with a report, in however many languages. */
export interface KnownPage {
  readonly page: string;
  /** The same when it is moved. */
  readonly mark: string;
}

/** What of a server's reports is not known yet. */
export interface Seen {
  /** Pages that followers are told of. */
  readonly fresh: readonly string[];
  /** Whether anything has to be stored. */
  readonly isChange: boolean;
  /** Whether all that was known is of other reports. */
  readonly isOther: boolean;
}

/** Looks at what is known, without a change to it. */
export async function lookAtReports(
  { query }: Queries,
  server: string,
  source: string,
  pages: readonly KnownPage[],
): Promise<Seen> {
  const [library] = await query<{ source: string }>('select source from known_libraries where server = $1', [server]);
  const known = await query<KnownPage>('select page, mark from known_reports where server = $1', [server]);
  const present = new Set(pages.map(({ page }) => page));
  const before = new Set(known.map(({ page }) => page));
  // Other repositories, or others at the same address: nothing of it is news.
  const isOther = library?.source !== source || (known.length > 0 && known.every(({ page }) => !present.has(page)));
  if (isOther) return { fresh: [], isChange: true, isOther };
  const gone = new Set(known.filter(({ page }) => !present.has(page)).map(({ mark }) => mark));
  const added = pages.filter(({ page }) => !before.has(page));
  const fresh = added.filter(({ mark }) => !gone.has(mark)).map(({ page }) => page);
  return { fresh, isChange: added.length > 0, isOther };
}

/** The same, and knows them from now on. Within a transaction: of several at once, one gets what is fresh. */
export async function takeReports(
  queries: Queries,
  server: string,
  source: string,
  pages: readonly KnownPage[],
): Promise<readonly string[]> {
  const { query } = queries;
  await query(`insert into known_libraries (server, source) values ($1, '') on conflict do nothing`, [server]);
  await query('select source from known_libraries where server = $1 for update', [server]);
  const { fresh, isOther } = await lookAtReports(queries, server, source, pages);
  if (isOther) await query('delete from known_reports where server = $1', [server]);
  await query('update known_libraries set source = $2 where server = $1', [server, source]);
  await query(
    `insert into known_reports (server, page, mark) select $1, * from unnest($2::text[], $3::text[])
     on conflict do nothing`,
    [server, pages.map(({ page }) => page), pages.map(({ mark }) => mark)],
  );
  return fresh;
}
