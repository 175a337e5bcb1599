import { parseArgs } from 'node:util';
import pg from 'pg';
import { askDatabase, digestDatabase } from '../../src/search-database/ask-database.ts';
import { connectionOf, openDatabase } from '../../src/search-database/connect.ts';
import { readShell } from '../../src/search-database/read/shell.ts';
import { writeLibrary } from '../../src/search-database/write/write-library.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { percentile } from '../quality/figures.ts';
import { tableText } from '../table.ts';
import { largeLibrary } from './large-library.ts';

/**
 * `node --import tsx bench/database/speed.ts --database URL --content DIR [--passages 100000] [--questions 200]`: writes a library of
 * so many passages to a PostgreSQL database, whatever is there, and asks it. The same passages and questions as `speed.ts`.
 */
const { values } = parseArgs({
  options: {
    database: { type: 'string', default: '' },
    content: { type: 'string', default: 'content' },
    passages: { type: 'string', default: '100000' },
    questions: { type: 'string', default: '200' },
  },
});

const passages = Number(values.passages);
const knowledge = await readKnowledge(undefined);
const { library, questions, topics } = await largeLibrary(
  values.content,
  passages,
  Number(values.questions),
  knowledge,
);

const client = new pg.Client(values.database);
await client.connect();
const writeStart = performance.now();
const { kind } = await writeLibrary(connectionOf(client), library);
const writeSeconds = (performance.now() - writeStart) / 1000;
const [size] = await connectionOf(client).rows<{ megabytes: number }>(
  'select (pg_database_size(current_database()) / 1e6)::int as megabytes',
);
await client.end();

globalThis.gc?.();
const before = process.memoryUsage().rss;
const database = openDatabase(values.database);
const shell = await database.read((connection) => readShell(connection, knowledge), 600_000);
if (shell === undefined) throw new Error('Nothing was written.');
globalThis.gc?.();
const shellMb = (process.memoryUsage().rss - before) / 1e6;

/** As `speed.ts` has it: a question counts with its best time of so many. */
const ROUNDS = 3;
const asked = await timesOf(questions, (text) => database.read((connection) => askDatabase(connection, shell, text)));
const told = await timesOf(topics, (text) => database.read((connection) => digestDatabase(connection, shell, text)));
await database.close();

const figure = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
console.log(
  tableText([
    [
      'passages',
      'write s',
      'database MB',
      'shell MB',
      'ask p50 ms',
      'p99',
      'first p50',
      'first p99',
      'digest p50',
      'p99',
      'late',
    ],
    [
      String(passages),
      kind === 'unchanged' ? '' : figure(writeSeconds),
      String(size?.megabytes),
      figure(shellMb),
      ...[asked.best, asked.first, told.best].flatMap((times) => [
        figure(percentile(times, 0.5)),
        figure(percentile(times, 0.99)),
      ]),
      String(asked.failed + told.failed),
    ],
  ]),
);

async function timesOf(texts: readonly string[], ask: (text: string) => Promise<unknown>) {
  const rounds: number[][] = [];
  let failed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const times: number[] = [];
    for (const text of texts) {
      const start = performance.now();
      await ask(text).catch(() => {
        failed += 1;
      });
      times.push(performance.now() - start);
    }
    rounds.push(times);
  }
  const best = texts.map((_, index) => Math.min(...rounds.map((times) => times[index] ?? 0)));
  return { first: (rounds[0] ?? []).toSorted((a, b) => a - b), best: best.toSorted((a, b) => a - b), failed };
}
