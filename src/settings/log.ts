import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import { describeError } from './describe-error.ts';
import { hidden } from './hidden.ts';

/**
 * Lines for a person at a terminal, JSON for a service.
 * @param secrets What never gets into a line, wherever it stands.
 * @param stream Where the lines go; default standard output.
 */
export function createLog(
  level: Config['logLevel'],
  secrets: readonly string[],
  stream?: { readonly write: (line: string) => void },
): Logger {
  const options = {
    level,
    redact: ['token', '*.token'],
    serializers: { err: describeError },
    // The last step before a line leaves: no way around it.
    hooks: { streamWrite: (line: string) => hidden(line, secrets) },
  };
  if (stream !== undefined) return pino(options, stream);
  if (!process.stdout.isTTY) return pino(options);
  return pino({
    ...options,
    transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' } },
  });
}
