import type { Migration } from './migration.ts';

export const servers: Migration = {
  name: 'servers',
  sql: `
    -- One row. Whoever changes settings counts it up in the same transaction, so changes have an order that no reader misses.
    create table settings_version (version int not null);
    insert into settings_version values (0);
    create table servers (
      id text primary key,
      -- src/store/servers/server-settings.ts
      settings jsonb not null,
      version int not null,
      changed_at timestamptz not null default now()
    );
    create index servers_version on servers (version);
  `,
};
