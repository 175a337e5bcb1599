import { mapValues } from 'es-toolkit';
import { type IndexedTerms, lengthOf } from '../../core/index/count-terms.ts';
import { type AskedJoins, askJoins } from '../../core/index/joins.ts';
import { createToTerms, passageTerms, reportTerms } from '../../core/index/terms.ts';
import type { Connection } from '../connect.ts';
import type { Lengths } from '../vector.ts';
import type { WrittenLibrary } from '../written-library.ts';
import { batchesOf } from './batches.ts';
import { passageRow, type ReportEntry, reportRow, weigh } from './rows.ts';
import { addStatistics } from './statistics.ts';
import { createTally } from './tally.ts';
import { createWordCounts } from './word-counts.ts';

/** Reports of one statement: some two thousand passages, a few megabytes. */
const BATCH = 200;

/**
 * Writes reports behind those that are there, with all that is counted over them.
 * @param isWhole whether there are none yet.
 * @returns How many were written, how many passages there are now, and the average lengths.
 */
export async function addReports(
  connection: Connection,
  library: WrittenLibrary,
  fresh: () => Iterable<ReportEntry>,
  isWhole: boolean,
) {
  const { rows } = connection;
  const joins = askJoins(new Map(library.header.joins));
  const lengths = isWhole ? averageLengths(library, joins) : await knownLengths(connection);
  const average = { passage: take(lengths, 0), report: take(lengths, 3) };
  const next = await nextNumbers(connection);
  const tallies = { passages: createTally(), reports: createTally(), words: createWordCounts() };
  let written = 0;
  for (const batch of batchesOf(fresh(), BATCH)) {
    const reports: unknown[] = [];
    const passages: unknown[] = [];
    for (const entry of batch) {
      const weighed = weigh(entry.written, joins, average);
      const report = next.report++;
      reports.push(reportRow(entry, report));
      tallies.reports.add(report, weighed.report);
      tallies.words.add(weighed.words);
      for (const [index, saturations] of weighed.passages.entries()) {
        const number = next.passage++;
        passages.push(passageRow(entry, index, report, { number, saturations }));
        tallies.passages.add(number, saturations);
      }
    }
    await rows(INSERT_REPORTS, [JSON.stringify(reports)]);
    await rows(INSERT_PASSAGES, [JSON.stringify(passages)]);
    written += batch.length;
  }
  await addStatistics(connection, tallies);
  const [counted] = await rows<{ count: number }>('select count(*)::int as count from passages');
  return { written, passages: counted?.count ?? 0, lengths };
}

const INSERT_REPORTS = `insert into reports select * from json_to_recordset($1)
  as x(number int, id text, hash text, page int, listed text, whole text)`;
const INSERT_PASSAGES = `insert into passages select * from json_to_recordset($1) as x(number int, id text, report int,
  event text, day text, page int, roles text[], copy_of text, twin text, vector tsvector, data text)`;

async function nextNumbers({ rows }: Connection) {
  const [next] = await rows<{ report: number; passage: number }>(
    `select (select coalesce(max(number), -1) + 1 from reports) as report,
            (select coalesce(max(number), -1) + 1 from passages) as passage`,
  );
  return { report: next?.report ?? 0, passage: next?.passage ?? 0 };
}

async function knownLengths({ rows }: Connection): Promise<readonly number[]> {
  const [row] = await rows<{ lengths: number[] }>('select lengths from library');
  return row?.lengths ?? [];
}

function take(lengths: readonly number[], from: number): Lengths {
  const [heading = 1, text = 1, path = 1] = lengths.slice(from, from + 3);
  return [heading, text, path];
}

/** So many reports tell the average length of a field to a few hundredths. */
const SAMPLE = 2_000;

/** Of the fields of passages, then of those of reports, in terms. */
function averageLengths(library: WrittenLibrary, joins: AskedJoins): readonly number[] {
  const sums = [createSums(), createSums()] as const;
  let seen = 0;
  for (const { report, passages } of library.reports()) {
    if (seen++ >= SAMPLE) break;
    const toTerms = createToTerms(joins);
    for (const { passage } of passages) sums[0].add(passageTerms(passage, toTerms));
    sums[1].add(reportTerms(report, toTerms));
  }
  return sums.flatMap(({ averages }) => averages());
}

function createSums() {
  let count = 0;
  let sum = { heading: 0, text: 0, path: 0 };
  return {
    add: (document: IndexedTerms): void => {
      count += 1;
      sum = mapValues(sum, (before, field) => before + lengthOf(document[field]));
    },
    averages: () => [sum.heading, sum.text, sum.path].map((all) => all / Math.max(1, count)),
  };
}
