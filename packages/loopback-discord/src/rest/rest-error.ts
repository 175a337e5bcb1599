import type { Problem } from '../check/problem.ts';

/** An answer that says no, with the code that Discord gives for it (Opcodes and Status Codes, JSON Error Codes). */
export class RestError extends Error {
  readonly status: number;
  readonly code: number;
  /** What is wrong with the body, if it is that. */
  readonly problems: readonly Problem[];

  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }
}

/** A refusal of a body that no Discord would ever take: a bug of the bot, not a race that it must live with. */
export class InvalidBody extends RestError {}

/** The refusals that this Discord knows. */
export const REFUSALS = {
  unauthorized: () => new RestError(401, 0, '401: Unauthorized'),
  noRoute: () => new RestError(404, 0, '404: Not Found'),
  unknownChannel: () => new RestError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new RestError(404, 10004, 'Unknown Guild'),
  unknownMember: () => new RestError(404, 10007, 'Unknown Member'),
  unknownMessage: () => new RestError(404, 10008, 'Unknown Message'),
  unknownUser: () => new RestError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new RestError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new RestError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new RestError(404, 10063, 'Unknown application command'),
  alreadyAcknowledged: () => new RestError(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new RestError(403, 50001, 'Missing Access'),
  notTheAuthor: () => new RestError(403, 50005, 'Cannot edit a message authored by another user'),
  closedDirect: () => new RestError(403, 50007, 'Cannot send messages to this user'),
  emptyMessage: () => new InvalidBody(400, 50006, 'Cannot send an empty message'),
  missingPermissions: () => new RestError(403, 50013, 'Missing Permissions'),
  tokenExpired: () => new RestError(401, 50027, 'Invalid Webhook Token'),
  unknownReference: () =>
    new RestError(400, 50035, 'Invalid Form Body', [{ path: ['message_reference'], message: 'Unknown message' }]),
  threadExists: () => new RestError(400, 160004, 'A thread has already been created for this message'),
  invalidBody: (problems: readonly Problem[]) => new InvalidBody(400, 50035, 'Invalid Form Body', problems),
} as const;

/** The body of a refusal, in Discord's shape: the problems as a tree of keys with `_errors` at its leaves. */
export function refusalBody({ message, code, problems }: RestError): Record<string, unknown> {
  return { message, code, ...(problems.length > 0 && { errors: treeOf(problems) }) };
}

function treeOf(problems: readonly Problem[]): Record<string, unknown> {
  const here = problems.filter(({ path }) => path.length === 0);
  const keys = new Set(problems.flatMap(({ path }) => path[0] ?? []));
  const below = (key: string | number) =>
    problems.filter(({ path }) => path[0] === key).map(({ path, message }) => ({ path: path.slice(1), message }));
  return {
    ...(here.length > 0 && { _errors: here.map(({ message }) => ({ code: 'INVALID', message })) }),
    ...Object.fromEntries([...keys].map((key) => [key, treeOf(below(key))])),
  };
}
