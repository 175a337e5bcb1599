import type { Connection } from './connect.ts';

/** The steps from an empty database to the present one, in order. What has been released is never changed: add a step. */
const STEPS: readonly string[] = [
  `
  create extension if not exists pg_trgm;
  -- One row: what belongs to the library as a whole.
  create table debrief.library (
    version bigint not null,
    made_from text not null,
    header text not null,
    passages int not null,
    lengths real[] not null,
    written_at timestamptz not null default now()
  );
  create table debrief.events (id text primary key, hash text not null, listed text not null);
  create table debrief.reports (
    number int primary key,
    id text not null unique,
    hash text not null,
    page int,
    listed text not null,
    whole text not null
  );
  create table debrief.passages (
    number int primary key,
    id text not null,
    report int not null,
    event text,
    day text not null,
    page int,
    roles text[] not null,
    copy_of text not null,
    twin text,
    vector tsvector not null,
    data text not null
  );
  -- In how many passages a term stands: anywhere, in headings, in texts, in paths.
  create table debrief.terms (term text primary key, held int not null, heading int not null, body int not null, path int not null);
  -- The same of whole reports.
  create table debrief.report_terms (term text primary key, heading int not null, body int not null);
  create table debrief.words (word text primary key, count int not null, written text[] not null);
  -- The documents for which a term counts most, the best first.
  create table debrief.best_passages (term text primary key, documents int[] not null, impacts real[] not null);
  create table debrief.best_reports (term text primary key, documents int[] not null, impacts real[] not null);
  `,
];

/** The indexes, which are quicker made after a whole library was written. */
export const INDEXES = `
  create index if not exists passages_vector on debrief.passages using gin (vector) with (fastupdate = off);
  create index if not exists passages_event on debrief.passages (event);
  create index if not exists passages_report on debrief.passages (report);
  create index if not exists passages_id on debrief.passages (id);
  create index if not exists passages_roles on debrief.passages using gin (roles);
  create index if not exists passages_day on debrief.passages (day desc);
  create index if not exists words_alike on debrief.words using gin (word gin_trgm_ops);
  create index if not exists words_prefix on debrief.words (word text_pattern_ops);
`;

export const DROP_INDEXES = `
  drop index if exists debrief.passages_vector, debrief.passages_event, debrief.passages_report, debrief.passages_id,
    debrief.passages_roles, debrief.passages_day, debrief.words_alike, debrief.words_prefix;
`;

/** What is known of a database's schema: which step it stands at. Newer ones were made by a later version of Debrief. */
export const SCHEMA_VERSION = STEPS.length;

/**
 * Brings the schema up to date. Called by the writer alone, in its transaction.
 * @throws Error for a database that a later version of Debrief has written.
 */
export async function migrate({ rows }: Connection): Promise<void> {
  await rows('create schema if not exists debrief');
  await rows(
    'create table if not exists debrief.migrations (version int primary key, at timestamptz not null default now())',
  );
  const [at] = await rows<{ version: number }>('select coalesce(max(version), 0) as version from debrief.migrations');
  const from = at?.version ?? 0;
  if (from > SCHEMA_VERSION) {
    throw new Error(
      `The search database has schema ${from}, and this version of Debrief knows ${SCHEMA_VERSION}: update it.`,
    );
  }
  for (const [index, step] of STEPS.entries()) {
    if (index < from) continue;
    await rows(step);
    await rows('insert into debrief.migrations (version) values ($1)', [index + 1]);
  }
}
