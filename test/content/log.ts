import { type Logger, pino } from 'pino';

/** A log that a test can read: every line, as JSON text. */
export function readableLog(): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  return { log: pino({ level: 'trace' }, { write: (line: string) => lines.push(line) }), lines };
}
