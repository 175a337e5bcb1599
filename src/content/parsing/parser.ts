import { availableParallelism } from 'node:os';
import type { ReadingRules } from '../../core/addresses/reading-rules.ts';
import { parseReport } from '../../core/parse/parse-report.ts';
import { UnreadableReport } from '../../core/parse/unreadable-report.ts';
import { fixedPool } from '../../fixed-pool.ts';
import { createBodies, PackedReport, packed } from '../../packed-report.ts';
import { type Parsed, type ParseTask, parse } from './parse-thread.ts';

/** Makes reports of the texts of files. */
export interface Parser {
  /** @throws UnreadableReport when nothing can be made of it. */
  readonly parse: (text: string, rules: ReadingRules) => Promise<PackedReport>;
  readonly close: () => Promise<void>;
}

/** Fewer are parsed before threads have started: one takes a tenth of a second, a report some ten milliseconds. */
const MANY_REPORTS = 60;
/** Of many files mostly a few have changed. */
const FEW_REPORTS = 10;
/** Characters. Longer texts take longer than a bot may be away from Discord. */
const LONG_TEXT = 100_000;

/**
 * Parses a few reports here, many on all cores, and a long one in another thread.
 * @param expected how many files there are to read; not all of them may have to be parsed.
 */
export function createParser(expected: number, bodies = createBodies()): Parser {
  const threads = expected < MANY_REPORTS ? 1 : availableParallelism();
  const pool = fixedPool({ thread: 'parse-thread', threads });
  const run = pool.runner<ParseTask, Parsed>('parse', parse);
  let parsedHere = 0;
  return {
    parse: async (text, rules) => {
      if (text.length < LONG_TEXT && (expected < MANY_REPORTS || parsedHere < FEW_REPORTS)) {
        parsedHere += 1;
        return packed(parseReport(text, rules), bodies);
      }
      const parsed = await run({ text, rules });
      if (parsed.kind === 'unreadable') throw new UnreadableReport(parsed.line, parsed.reason);
      return new PackedReport(parsed.report, bodies);
    },
    close: pool.close,
  };
}
