import { availableParallelism } from 'node:os';
import { threadFile } from '../../build.ts';
import type { ReadingRules } from '../../core/addresses/reading-rules.ts';
import { parseReport } from '../../core/parse/parse-report.ts';
import { UnreadableReport } from '../../core/parse/unreadable-report.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import type { Parsed, ParseTask } from './parse-thread.ts';

/** Makes reports of the texts of files. */
export interface Parser {
  /** @throws UnreadableReport when nothing can be made of it. */
  readonly parse: (text: string, rules: ReadingRules) => Promise<ParsedReport>;
  readonly close: () => Promise<void>;
}

/** Fewer are parsed before threads have started: one takes a tenth of a second, a report some ten milliseconds. */
const MANY_REPORTS = 60;
/** Characters. Longer texts take longer than a bot may be away from Discord. */
const LONG_TEXT = 100_000;

/**
 * Parses a few reports here, many on all cores, and a long one in another thread.
 * @param expected how many files there are to read; not all of them may have to be parsed.
 */
export function createParser(expected: number): Parser {
  let pool: ReturnType<typeof openPool> | undefined;
  const threads = expected < MANY_REPORTS ? 1 : availableParallelism();
  return {
    parse: async (text, rules) => {
      if (expected < MANY_REPORTS && text.length < LONG_TEXT) return parseReport(text, rules);
      pool ??= openPool(threads);
      const parsed = await pool.then(({ run }) => run({ text, rules })).catch(() => undefined);
      // Whatever a thread cannot do is done here.
      if (parsed === undefined) return parseReport(text, rules);
      if (parsed.kind === 'unreadable') throw new UnreadableReport(parsed.line, parsed.reason);
      const report: ParsedReport = JSON.parse(parsed.json);
      return report;
    },
    close: async () =>
      pool?.then(
        ({ destroy }) => destroy(),
        () => {},
      ),
  };
}

async function openPool(threads: number) {
  // Loaded only where it is needed: most folders are small, or parsed already.
  const { Piscina } = await import('piscina');
  const pool = new Piscina<ParseTask, Parsed>({
    ...threadFile('parse-thread'),
    name: 'parse',
    minThreads: threads,
    maxThreads: threads,
  });
  // What is under way fails as well, and is done by who asked for it.
  pool.on('error', () => {});
  return { run: (task: ParseTask) => pool.run(task), destroy: () => pool.destroy() };
}
