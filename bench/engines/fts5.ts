import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltEngine, Engine, PlainDocument } from './engine.ts';

/** The part of better-sqlite3 that is used. */
type Sqlite = new (file: string) => Database;
interface Database {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => Statement;
  readonly transaction: (run: () => void) => () => void;
  readonly close: () => void;
}
interface Statement {
  readonly run: (...values: readonly string[]) => void;
  readonly all: (...values: readonly (string | number)[]) => readonly { readonly id: string }[];
}

/** Not a literal, so that types are checked without the peers, too. */
const PACKAGE: string = 'better-sqlite3';
const SELECT = 'SELECT id FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT ?';

export const fts5: Engine = {
  name: 'SQLite FTS5',
  build: async (documents) => {
    const { default: open }: { readonly default: Sqlite } = await import(PACKAGE);
    const folder = await mkdtemp(join(tmpdir(), 'debrief-fts5-'));
    const file = join(folder, 'documents.db');
    const database = new open(file);
    fill(database, documents);
    return { ...searching(database), snapshot: () => snapshot(open, file), close: () => close(database, folder) };
  },
};

function fill(database: Database, documents: readonly PlainDocument[]): void {
  database.exec(
    "CREATE VIRTUAL TABLE documents USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61 remove_diacritics 2')",
  );
  const insert = database.prepare('INSERT INTO documents VALUES (?, ?, ?)');
  database.transaction(() => {
    for (const { id, title, text } of documents) insert.run(id, title, text);
  })();
}

function searching(database: Database): BuiltEngine {
  const select = database.prepare(SELECT);
  return { search: (question, limit) => select.all(anyOf(question), limit).map(({ id }) => id) };
}

/** FTS5's own default asks for all words, which for a whole question finds nothing. */
function anyOf(question: string): string {
  const words = question.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.length === 0 ? '""' : words.map((word) => `"${word}"`).join(' OR ');
}

/** The file is the snapshot; it is read as needed, so that the first question counts as loading. */
async function snapshot(open: Sqlite, file: string) {
  const { size } = await stat(file);
  return {
    bytes: size,
    load: async () => {
      const database = new open(file);
      database.prepare(SELECT).all('"event"', 1);
      database.close();
    },
  };
}

async function close(database: Database, folder: string): Promise<void> {
  database.close();
  await rm(folder, { recursive: true });
}
