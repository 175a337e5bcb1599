import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** Lines for a person at a terminal, JSON for a service. A token never gets into either. */
export function createLog(level: Config['logLevel']): Logger {
  const options = { level, redact: ['token', '*.token', 'err.requestBody', 'err.url', 'err.config'] };
  if (!process.stdout.isTTY) return pino(options);
  return pino({
    ...options,
    transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' } },
  });
}
