import { parseArgs } from 'node:util';
import { loadContent } from '../../src/content/load-content.ts';
import { ask } from '../../src/core/answer/answer.ts';
import { digest } from '../../src/core/answer/digest.ts';
import { compileLibrary } from '../../src/core/library/compile-library.ts';
import { libraryFrom } from '../../src/core/library/library.ts';
import { readReports } from '../../src/core/library/reports.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { enlargedReports } from '../enlarged-reports.ts';
import { percentile } from '../quality/figures.ts';
import { tableText } from '../table.ts';
import { largeLibrary } from './large-library.ts';

/**
 * `node --expose-gc --max-old-space-size=16000 --import tsx bench/database/memory.ts --content DIR [--passages 10000] [--questions 60]`:
 * the library of `speed.ts` beside it in memory, asked the same questions.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    passages: { type: 'string', default: '10000' },
    questions: { type: 'string', default: '60' },
  },
});
const knowledge = await readKnowledge(undefined);
const { questions, topics } = await largeLibrary(
  values.content,
  Number(values.passages),
  Number(values.questions),
  knowledge,
);
const { reports } = readReports((await loadContent(values.content)).content);
const start = performance.now();
const read = { reports: enlargedReports(reports, Number(values.passages)), events: [], twins: [] };
const library = libraryFrom(compileLibrary(read, knowledge.glossary), knowledge);
const seconds = (performance.now() - start) / 1_000;
globalThis.gc?.();
const megabytes = process.memoryUsage().rss / 1e6;
const ROUNDS = 3;
const [asked, told] = [
  timesOf(questions, (text) => ask(library, text)),
  timesOf(topics, (text) => digest(library, text)),
];
console.log(
  tableText([
    ['passages', 'compile s', 'RSS MB', 'ask p50 ms', 'p99', 'digest p50', 'p99'],
    [
      values.passages,
      seconds.toFixed(0),
      megabytes.toFixed(0),
      ...[asked, told].flatMap((times) => [percentile(times, 0.5).toFixed(1), percentile(times, 0.99).toFixed(1)]),
    ],
  ]),
);

function timesOf(texts: readonly string[], work: (text: string) => unknown): readonly number[] {
  const best = texts.map((text) => {
    const times = Array.from({ length: ROUNDS }, () => {
      const from = performance.now();
      work(text);
      return performance.now() - from;
    });
    return Math.min(...times);
  });
  return best.toSorted((a, b) => a - b);
}
