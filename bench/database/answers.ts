import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { loadContent } from '../../src/content/load-content.ts';
import { type Answer, ask } from '../../src/core/answer/answer.ts';
import { compileLibrary } from '../../src/core/library/compile-library.ts';
import { type Library, libraryFrom } from '../../src/core/library/library.ts';
import { readReports } from '../../src/core/library/reports.ts';
import { siteLibraries } from '../../src/live-library/site-libraries.ts';
import { askDatabase } from '../../src/search-database/ask-database.ts';
import { connectionOf, openDatabase } from '../../src/search-database/connect.ts';
import { readShell } from '../../src/search-database/read/shell.ts';
import { writeLibrary } from '../../src/search-database/write/write-library.ts';
import { writtenFrom } from '../../src/search-database/written-library.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { toAnswerLine } from '../../src/terminal/answer-json.ts';
import { readBatch } from '../../src/terminal/batch.ts';
import { enlargedReports } from '../enlarged-reports.ts';

/**
 * `node --import tsx bench/database/answers.ts --content DIR [--server URL] [--whole] [--passages N] < QUESTIONS.ndjson`: the lines of `ask --batch
 * --json --limit 5`; with `--server` by way of a PostgreSQL server, in which each library gets a database of its own, and
 * with a last line on standard error: how many answers and first passages are those of memory. `--whole` asks all sites together,
 * `--passages` among so many passages that are made of them (see `enlargedReports`).
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    server: { type: 'string' },
    whole: { type: 'boolean' },
    passages: { type: 'string' },
  },
});

/** As the questions of docs/evaluation.md are asked. */
const LIMIT = 5;

const knowledge = await readKnowledge(undefined);
const { content } = await loadContent(values.content);
const libraryOf = siteLibraries(content, knowledge);
const large = values.passages === undefined ? undefined : await enlarged(Number(values.passages));
const asking = new Map<Library, Promise<(text: string) => Promise<Answer>>>();
const counts = { questions: 0, sameKind: 0, sameFirst: 0, sameThree: 0 };
const closing: (() => Promise<void>)[] = [];

for await (const { id, question, site } of readBatch(process.stdin)) {
  const library = await (large ?? libraryOf(values.whole ? undefined : site));
  const here = ask(library, question, { limit: LIMIT });
  const there = values.server === undefined ? here : await askThere(library, values.server, question);
  process.stdout.write(`${JSON.stringify(toAnswerLine(there, 0, id))}\n`);
  const [one, other] = [idsOf(here), idsOf(there)];
  counts.questions += 1;
  counts.sameKind += Number(here.kind === there.kind);
  counts.sameFirst += Number(one[0] === other[0]);
  counts.sameThree += Number(one.slice(0, 3).join(' ') === other.slice(0, 3).join(' '));
  if (process.env['DIFF'] && one[0] !== other[0])
    process.stderr.write(`${question} | ${here.kind} ${one} | ${there.kind} ${other}\n`);
}
for (const close of closing) await close();
if (values.server !== undefined) process.stderr.write(`${JSON.stringify(counts)}\n`);

/** All of it once more, with other words, until there are so many passages. */
async function enlarged(passages: number): Promise<Library> {
  const read = readReports(content);
  const reports = enlargedReports(read.reports, passages);
  const events = [...new Map(reports.flatMap(({ event }) => (event ? [[event.id, event]] : []))).values()];
  const data = compileLibrary({ ...read, events, reports }, knowledge.glossary);
  return libraryFrom(data, knowledge);
}

function idsOf(answer: Answer): readonly string[] {
  return answer.kind === 'none' ? [] : answer.passages.map(({ passage }) => passage.id);
}

async function askThere(library: Library, server: string, question: string): Promise<Answer> {
  const known = asking.get(library) ?? openThere(library, server);
  asking.set(library, known);
  return (await known)(question);
}

async function openThere(library: Library, server: string) {
  const ids = library.reports.map(({ id }) => id).join(' ');
  const name = `answers_${createHash('sha256').update(ids).digest('hex').slice(0, 16)}`;
  const url = new URL(server);
  await onServer(server, (client) => client.query(`drop database if exists ${name}`));
  await onServer(server, (client) => client.query(`create database ${name}`));
  url.pathname = name;
  await onServer(url.href, (client) => writeLibrary(connectionOf(client), writtenFrom(library, 'bench')));
  const database = openDatabase(url.href);
  closing.push(database.close);
  const shell = await database.read((connection) => readShell(connection, knowledge), 60_000);
  if (shell === undefined) throw new Error('Nothing was written.');
  return (text: string) =>
    database.read((connection) => askDatabase(connection, shell, text, { limit: LIMIT }), 60_000);
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  return work(client).finally(() => client.end());
}
