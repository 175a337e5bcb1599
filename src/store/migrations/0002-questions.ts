import type { Migration } from './migration.ts';

export const questions: Migration = {
  name: 'questions',
  sql: `
    -- What was asked, and nothing about who asked.
    create table questions (
      number int generated always as identity primary key,
      server text not null,
      at timestamptz not null,
      language text not null,
      -- strong, weak or none
      state text not null,
      -- Id of the passage that stood first, or came nearest.
      passage text,
      -- Without mentions, addresses and numbers of people; only where the server wants it, and for so long as it wants.
      words text
    );
    create index questions_server_at on questions (server, at);
    create table ratings (
      server text not null,
      day date not null,
      passage text not null,
      helpful int not null default 0,
      not_helpful int not null default 0,
      primary key (server, day, passage)
    );
    -- The weekly messages that were begun, and those that were posted.
    create table weeklies (
      server text not null,
      week date not null,
      begun_at timestamptz not null,
      posted_at timestamptz,
      primary key (server, week)
    );
  `,
};
