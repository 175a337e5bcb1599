import pg from 'pg';
import { expect, it } from 'vitest';
import { ask } from '../../src/core/answer/answer.ts';
import { libraryFrom } from '../../src/core/library/library.ts';
import { askDatabase, digestDatabase } from '../../src/search-database/ask-database.ts';
import { connectionOf, openDatabase } from '../../src/search-database/connect.ts';
import { readShell } from '../../src/search-database/read/shell.ts';
import { writeLibrary } from '../../src/search-database/write/write-library.ts';
import { writtenFrom } from '../../src/search-database/written-library.ts';
import { DATA, knowledge } from '../live-library/compiled-reports.ts';
import { postgresForTest } from './postgres.ts';

it('works', async () => {
  const postgres = await postgresForTest();
  const url = await postgres.database();
  const library = libraryFrom(DATA, knowledge);
  const client = new pg.Client(url);
  await client.connect();
  console.log(await writeLibrary(connectionOf(client), writtenFrom(library, 'a')));
  console.log(await writeLibrary(connectionOf(client), writtenFrom(library, 'a')));
  console.log(await writeLibrary(connectionOf(client), writtenFrom(library, 'b')));
  await client.end();
  const database = openDatabase(url);
  const shell = await database.read((c) => readShell(c, knowledge));
  for (const q of [
    'GuardDuty',
    'how often are backups restored?',
    'when was Cloud Day 4?',
    'who spoke at cloud day 6',
    'xoay vong mat khau',
    'guarddtuy rotates',
    'what happened in November 2025?',
  ]) {
    const a = await database.read((c) => askDatabase(c, shell!, q));
    const b = ask(library, q);
    const show = (x: typeof a) =>
      x.kind === 'none' ? x : [x.kind, x.total, x.passages.map((p) => [p.passage.id, p.score])];
    console.log(q, JSON.stringify(show(a)).slice(0, 300), JSON.stringify(show(b)).slice(0, 300));
  }
  console.log(JSON.stringify(await database.read((c) => digestDatabase(c, shell!, 'Kubernetes'))).slice(0, 500));
  await database.close();
}, 60000);
