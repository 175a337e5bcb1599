import type { Connection } from './connect.ts';

/** The steps from an empty database to the present one, in order. What has been released is never changed: add a step. */
const STEPS: readonly string[] = [
  `
  -- One row: what belongs to the library as a whole.
  create table library (
    version bigint not null,
    made_from text not null,
    header text not null,
    passages int not null,
    lengths real[] not null,
    written_at timestamptz not null default now()
  );
  create table events (id text primary key, hash text not null, listed text not null);
  create table reports (
    number int primary key,
    id text not null unique,
    hash text not null,
    page int,
    listed text not null,
    whole text not null
  );
  create table passages (
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
  create table terms (term text primary key, held int not null, heading int not null, body int not null, path int not null);
  -- The same of whole reports.
  create table report_terms (term text primary key, heading int not null, body int not null);
  create table words (word text primary key, count int not null, written text[] not null);
  -- The documents for which a term counts most, the best first.
  create table best_passages (term text primary key, documents int[] not null, impacts real[] not null);
  create table best_reports (term text primary key, documents int[] not null, impacts real[] not null);
  `,
];

/** Quicker made after a whole library was written. */
export const INDEXES = `
  create index if not exists passages_vector on passages using gin (vector) with (fastupdate = off);
  create index if not exists passages_event on passages (event);
  create index if not exists passages_report on passages (report);
  create index if not exists passages_id on passages (id);
  create index if not exists passages_roles on passages using gin (roles);
  create index if not exists passages_day on passages (day desc);
  create index if not exists words_alike on words using gin (word gin_trgm_ops);
  create index if not exists words_prefix on words (word text_pattern_ops);
`;

/** What is known of a database's schema: which step it stands at. Newer ones were made by a later version of Debrief. */
export const SCHEMA_VERSION = STEPS.length;

/**
 * Brings the schema that the search path names first up to date.
 * @throws Error for one that a later version of Debrief has made.
 */
export async function migrate({ rows }: Connection): Promise<void> {
  await rows('create table if not exists migrations (version int primary key, at timestamptz not null default now())');
  const [at] = await rows<{ version: number }>('select coalesce(max(version), 0) as version from migrations');
  const from = at?.version ?? 0;
  if (from > SCHEMA_VERSION) {
    throw new Error(
      `The search database has schema ${from}, and this version of Debrief knows ${SCHEMA_VERSION}: update it, or give it another database.`,
    );
  }
  for (const [index, step] of STEPS.entries()) {
    if (index < from) continue;
    await rows(step);
    await rows('insert into migrations (version) values ($1)', [index + 1]);
  }
}
