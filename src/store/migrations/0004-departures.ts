import type { Migration } from './migration.ts';

export const departures: Migration = {
  name: 'departures',
  sql: `
    -- Servers that have chosen something, and that the bot is no longer in.
    create table departures (
      server text primary key,
      since timestamptz not null
    );
  `,
};
