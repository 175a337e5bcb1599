import { parseArgs } from 'node:util';
import { loadContent } from '../src/content/load-content.ts';
import { readReports } from '../src/core/library/reports.ts';
import { toPassages } from '../src/core/pack/passages.ts';
import { blocksText } from '../src/core/report/parsed-report.ts';
import type { Passage } from '../src/core/report/report.ts';
import { readKnowledge } from '../src/settings/knowledge.ts';
import { rankingOf } from './engines/debrief.ts';
import type { BuiltEngine, PlainDocument } from './engines/engine.ts';
import { PEERS } from './engines/peers.ts';
import { enlargedReports } from './enlarged-reports.ts';
import { percentile } from './quality/figures.ts';
import { type SampleQuestion, sampleQuestions } from './sample-questions.ts';

/** What one engine needs for so many passages. Printed as JSON by this file, which `speed.ts` runs once for each engine. */
export interface Measurement {
  readonly engine: string;
  readonly passages: number;
  readonly buildMs: number;
  /** What the heap and typed arrays grew by, in megabytes; SQLite's is on disk. */
  readonly megabytes: number;
  /** Milliseconds per question. */
  readonly p50: number;
  readonly p99: number;
  readonly p50Short: number;
  readonly p50Whole: number;
  /** Fewer than were meant to be asked where an engine is too slow. */
  readonly questions: number;
  readonly snapshotMegabytes?: number;
  readonly loadMs?: number;
}

/** Each question is asked so often and its best time counts: on a shared machine the others are somebody else's. */
const ROUNDS = 5;
/** No engine is waited for longer, in milliseconds. */
const PATIENCE_MS = 60_000;
const LIMIT = 10;

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'Debrief' },
    content: { type: 'string', default: 'content' },
    passages: { type: 'string', default: '1000' },
    questions: { type: 'string', default: '200' },
  },
});

const { content } = await loadContent(values.content);
const read = readReports(content);
const reports = enlargedReports(read.reports, Number(values.passages));
const passages = reports.flatMap(toPassages);
const before = memoryMb();
const start = performance.now();
const built = await build(values.engine);
const buildMs = performance.now() - start;
const megabytes = memoryMb() - before;
const times = await measure(built, sampleQuestions(passages, Number(values.questions)));
const snapshot = await built.snapshot?.();
const loadStart = performance.now();
await snapshot?.load();
const loadMs = performance.now() - loadStart;
await built.close?.();

const measurement: Measurement = {
  engine: values.engine,
  passages: passages.length,
  buildMs,
  megabytes,
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
  p50Short: quantile(
    times.filter(({ length }) => length === 'short'),
    0.5,
  ),
  p50Whole: quantile(
    times.filter(({ length }) => length === 'whole'),
    0.5,
  ),
  questions: times.length,
  ...(snapshot === undefined ? {} : { snapshotMegabytes: snapshot.bytes / 1e6, loadMs }),
};
console.log(JSON.stringify(measurement));

async function build(name: string): Promise<BuiltEngine> {
  if (name === 'Debrief') return rankingOf({ ...read, reports }, await readKnowledge(undefined));
  const engine = PEERS.find((peer) => peer.name === name);
  if (engine === undefined) throw new Error(`There is no engine "${name}".`);
  return engine.build(passages.map(toDocument));
}

/** Peers get the event's name and the headings above as text, too: without them they find less. */
function toDocument({ id, report, section, blocks }: Passage): PlainDocument {
  const path = [report.name, ...section.path.slice(0, -1)].join('\n');
  return { id, title: section.heading, text: `${path}\n${blocksText(blocks)}` };
}

interface Timed extends SampleQuestion {
  readonly ms: number;
}

async function measure(engine: BuiltEngine, questions: readonly SampleQuestion[]): Promise<readonly Timed[]> {
  const best = new Map<SampleQuestion, number>();
  const end = performance.now() + PATIENCE_MS;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of questions) {
      if (performance.now() > end) break;
      const from = performance.now();
      await engine.search(question.text, LIMIT);
      best.set(question, Math.min(performance.now() - from, best.get(question) ?? Number.POSITIVE_INFINITY));
    }
  }
  return [...best].map(([question, ms]) => ({ ...question, ms }));
}

function quantile(times: readonly Timed[], share: number): number {
  return percentile(
    times.map(({ ms }) => ms).toSorted((a, b) => a - b),
    share,
  );
}

function memoryMb(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
