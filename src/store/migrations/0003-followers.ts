import type { Migration } from './migration.ts';

export const followers: Migration = {
  name: 'followers',
  sql: `
    -- What members want to be told of: the one thing that is kept of somebody by the id of an account.
    create table follows (
      server text not null,
      member text not null,
      -- t:, s: or q: and the id of a topic, a speaker or a series
      what text not null,
      -- What it is called where it was chosen.
      name text not null,
      -- direct or channel
      place text not null,
      -- Tag of the language of the interface.
      locale text not null,
      at timestamptz not null,
      primary key (server, member, what)
    );
    create index follows_member on follows (member);
    -- What the reports of a server are read from, and those of them that nobody is told of any more.
    create table known_libraries (server text primary key, source text not null);
    create table known_reports (
      server text not null,
      page text not null,
      -- Name and author: a report that was moved is known by them.
      mark text not null,
      primary key (server, page)
    );
    -- Messages that are still to be sent: each goes when it has been.
    create table tellings (
      number int generated always as identity primary key,
      server text not null,
      place text not null,
      -- One, where it is a direct message.
      members text[] not null,
      locale text not null,
      subjects jsonb not null,
      reports jsonb not null,
      at timestamptz not null,
      -- Nobody takes it before.
      due_at timestamptz not null,
      -- How often it was taken.
      tries int not null default 0
    );
    create index tellings_due on tellings (due_at, number);
  `,
};
