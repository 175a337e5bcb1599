import type { Queries } from './database.ts';

/** Rows that go at once: some milliseconds, so that no statement is cut off, and nobody else waits for long. */
const PIECE = 5_000;

/** Takes away all rows of a server, each piece for good: of a great many, more than a statement may take time for. */
export async function deleteOf({ query }: Queries, tables: readonly string[], server: string): Promise<void> {
  for (const table of tables) {
    for (let gone = PIECE; gone === PIECE; ) {
      const [counted] = await query<{ count: number }>(
        `with gone as (
           delete from ${table} where ctid = any(array(select ctid from ${table} where server = $1 limit ${PIECE}))
           returning 1
         )
         select count(*)::int as count from gone`,
        [server],
      );
      gone = counted?.count ?? 0;
    }
  }
}
