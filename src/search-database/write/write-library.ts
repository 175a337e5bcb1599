import { chunk } from 'es-toolkit';
import type { Connection } from '../connect.ts';
import { INDEXES, migrate } from '../migrate.ts';
import type { WrittenLibrary } from '../written-library.ts';
import { addReports } from './add-reports.ts';
import { removeReports } from './remove-reports.ts';
import { entryOf, eventRow, type ReportEntry } from './rows.ts';

export interface WriteResult {
  readonly kind: 'unchanged' | 'changed' | 'whole';
  /** Reports that were written. */
  readonly written: number;
}

/** Where more of the reports change, all are written: that is faster, and the statistics are exact again. */
const WHOLE_FROM = 0.2;

/**
 * Brings a database to what a library is now. Everything happens in one transaction: who reads meanwhile sees the version
 * before, whole, and then the new one, whole. Reports that stayed the same are not written again.
 */
export async function writeLibrary(connection: Connection, library: WrittenLibrary): Promise<WriteResult> {
  const { rows } = connection;
  await rows('begin');
  try {
    const result = await write(connection, library);
    await rows('commit');
    return result;
  } catch (error) {
    await rows('rollback').catch(() => {});
    throw error;
  }
}

async function write(connection: Connection, library: WrittenLibrary): Promise<WriteResult> {
  const { rows } = connection;
  const before = await writtenBefore(connection);
  if (before?.made_from === library.madeFrom) return { kind: 'unchanged', written: 0 };
  const changes = before === undefined ? undefined : await changesOf(connection, library);
  const isWhole = changes === undefined || changes.gone.length + changes.fresh.size > WHOLE_FROM * changes.known;
  const fresh = function* (): Iterable<ReportEntry> {
    for (const written of library.reports()) {
      if (isWhole || changes.fresh.has(written.report.id)) yield entryOf(written);
    }
  };
  if (isWhole) await beginBeside(connection);
  else await removeReports(connection, changes.gone);
  const { written, passages, lengths } = await addReports(connection, library, fresh, isWhole);
  await writeEvents(connection, library);
  await rows('delete from library');
  await rows('insert into library (version, made_from, header, passages, lengths) values ($1, $2, $3, $4, $5)', [
    Number(before?.version ?? 0) + 1,
    library.madeFrom,
    JSON.stringify(library.header),
    passages,
    lengths,
  ]);
  if (isWhole) await putInPlace(connection);
  return { kind: isWhole ? 'whole' : 'changed', written };
}

/** What is there; afterwards the search path is its schema. */
async function writtenBefore(connection: Connection) {
  const { rows } = connection;
  await rows('create extension if not exists pg_trgm with schema public');
  await rows('create schema if not exists debrief');
  await rows('set local search_path = debrief, public');
  await migrate(connection);
  const [before] = await rows<{ version: string; made_from: string }>('select version, made_from from library');
  return before;
}

/** A whole library is written beside the one that is there: to empty its tables would keep everybody from reading them. */
async function beginBeside(connection: Connection): Promise<void> {
  await connection.rows('drop schema if exists debrief_next cascade');
  await connection.rows('create schema debrief_next');
  await connection.rows('set local search_path = debrief_next, public');
  await migrate(connection);
}

/** Who reads has locked the table of versions until it has read: it is waited for, and who comes next reads the new one. */
async function putInPlace({ rows }: Connection): Promise<void> {
  await rows("set local maintenance_work_mem = '256MB'");
  await rows(INDEXES);
  await rows('analyze passages, reports, words');
  await rows('lock table debrief.library in access exclusive mode');
  await rows('alter schema debrief rename to debrief_before');
  await rows('alter schema debrief_next rename to debrief');
  await rows('drop schema debrief_before cascade');
}

/** The numbers of the reports that are to be removed, and the ids of those to be written; changed ones are both. */
async function changesOf({ rows }: Connection, library: WrittenLibrary) {
  const known = await rows<{ id: string; hash: string; number: number }>('select id, hash, number from reports');
  const left = new Map(known.map((row) => [row.id, row]));
  const fresh = new Set<string>();
  for (const written of library.reports()) {
    const { id } = written.report;
    if (left.get(id)?.hash === entryOf(written).hash) left.delete(id);
    else fresh.add(id);
  }
  return { known: known.length, gone: [...left.values()].map(({ number }) => number), fresh };
}

const BATCH = 1_000;

async function writeEvents({ rows }: Connection, library: WrittenLibrary): Promise<void> {
  const known = new Map(
    (await rows<{ id: string; hash: string }>('select id, hash from events')).map(({ id, hash }) => [id, hash]),
  );
  const fresh: ReturnType<typeof eventRow>[] = [];
  for (const event of library.events) {
    const row = eventRow(event);
    if (known.get(row.id) !== row.hash) fresh.push(row);
    known.delete(row.id);
  }
  await rows('delete from events where id = any($1)', [[...known.keys()]]);
  for (const batch of chunk(fresh, BATCH)) {
    await rows(
      `insert into events select * from json_to_recordset($1) as x(id text, hash text, listed text)
       on conflict (id) do update set hash = excluded.hash, listed = excluded.listed`,
      [JSON.stringify(batch)],
    );
  }
}
