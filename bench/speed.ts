import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { fts5 } from './engines/fts5.ts';
import { PEERS } from './engines/peers.ts';
import type { Measurement } from './measure-engine.ts';
import { tableText } from './table.ts';

/**
 * `node --import tsx bench/speed.ts --content DIR [--passages 1000,10000] [--questions 200] [--engines A,B]`: time per
 * question, build, memory and loading of Debrief's whole ranking and its peers, each in a process of its own, beside
 * SQLite FTS5: on another machine the milliseconds differ, the ratios hardly do.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    passages: { type: 'string', default: '1000,10000' },
    questions: { type: 'string', default: '200' },
    engines: { type: 'string' },
  },
});

const all = ['Debrief', ...PEERS.map(({ name }) => name)];
const engines = all.filter((name) => name === fts5.name || (values.engines?.split(',').includes(name) ?? true));
for (const passages of values.passages.split(',')) {
  const measurements: Measurement[] = [];
  for (const engine of engines) measurements.push(await measure(engine, passages));
  console.log(`${describe(measurements)}\n`);
}

async function measure(engine: string, passages: string): Promise<Measurement> {
  const script = fileURLToPath(new URL('measure-engine.ts', import.meta.url));
  const flags = ['--expose-gc', '--max-old-space-size=12000', '--import', 'tsx'];
  const wanted = ['--engine', engine, '--content', values.content, '--passages', passages];
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...flags,
    script,
    ...wanted,
    '--questions',
    values.questions,
  ]);
  const measurement: Measurement = JSON.parse(stdout);
  return measurement;
}

function describe(measurements: readonly Measurement[]): string {
  const reference = measurements.find(({ engine }) => engine === fts5.name);
  const passages = measurements[0]?.passages ?? 0;
  const header = [
    `${passages} passages`,
    'p50 ms',
    'p99 ms',
    'p50 / FTS5',
    'p99 / p50',
    'short',
    'whole',
    'n',
    'build ms',
    'MB',
    'saved MB',
    'load ms',
    'build / load',
  ];
  return tableText([header, ...measurements.map((measurement) => row(measurement, reference))]);
}

function row(measurement: Measurement, reference: Measurement | undefined): readonly string[] {
  const { engine, p50, p99, p50Short, p50Whole, questions, buildMs, megabytes, snapshotMegabytes, loadMs } =
    measurement;
  return [
    engine,
    p50.toFixed(2),
    p99.toFixed(2),
    reference === undefined ? '' : (p50 / reference.p50).toFixed(1),
    (p99 / p50).toFixed(1),
    p50Short.toFixed(2),
    p50Whole.toFixed(2),
    String(questions),
    buildMs.toFixed(0),
    megabytes.toFixed(0),
    snapshotMegabytes?.toFixed(1) ?? '',
    loadMs?.toFixed(0) ?? '',
    loadMs === undefined ? '' : (buildMs / loadMs).toFixed(1),
  ];
}
