import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import type { Reply } from '../replies/reply.ts';

/** Logs a defect under a reference that the member can pass on, and makes the one quiet sentence that they get. */
export function faultReply(error: unknown, log: Logger): Reply {
  const reference = randomInt(0x1_00_00).toString(16).toUpperCase().padStart(4, '0');
  log.error({ err: error, reference }, 'A question could not be answered');
  return { kind: 'notice', notice: { kind: 'fault', reference } };
}
