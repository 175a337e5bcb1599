import type { Problem } from '../check/problem.ts';
import type { World } from '../state/world.ts';
import type { Answer, Call } from './call.ts';
import type { Faults } from './faults.ts';
import type { Limits } from './limits.ts';
import { InvalidBody, REFUSALS, RestError, refusalBody } from './rest-error.ts';
import type { Match } from './routes.ts';

/** A request that the bot has made. */
export interface RequestRecord {
  readonly method: string;
  /** As sent, without `/api/v10`. */
  readonly path: string;
  /** The route's name; '' if there is none. */
  readonly route: string;
  readonly body: unknown;
  /** 0 if the connection was cut instead. */
  readonly status: number;
  /** Discord's JSON error code, if it was refused. */
  readonly code?: number;
}

/** A request that Discord would not take as it is: a bug of the bot. */
export interface Refusal {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly problems: readonly Problem[];
}

/** The REST side. */
export interface Rest {
  readonly requests: readonly RequestRecord[];
  readonly refused: readonly Refusal[];
  readonly faults: Faults;
}

/** What answering a request needs. */
export interface Desk {
  readonly world: World;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly requests: RequestRecord[];
  readonly refused: Refusal[];
}

/** An answer with its headers, and the refusal that it is made from. */
export interface Reply extends Answer {
  readonly headers?: Readonly<Record<string, string>>;
  readonly error?: RestError;
}

/** A request as it came in. */
export interface Asked extends Pick<Call, 'query' | 'body' | 'files'> {
  readonly method: string;
  readonly path: string;
  readonly match: Match | undefined;
  readonly token: string | undefined;
  /** Why the body could not be read. */
  readonly broken?: InvalidBody;
}

/** The answer, also if it is a refusal; one that no Discord would give to a bot without bugs is kept in `refused`. */
export function attempt(desk: Desk, asked: Asked): Reply {
  try {
    return answer(desk, asked);
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    const { method, path, body, match } = asked;
    const problems = error.problems.length > 0 ? error.problems : [{ path: [], message: error.message }];
    if (match === undefined || error instanceof InvalidBody) desk.refused.push({ method, path, body, problems });
    const headers = desk.limits.headersFor(match);
    return { status: error.status, body: refusalBody(error), headers, error };
  }
}

function answer({ world, limits }: Desk, { match, token, query, body, files, broken }: Asked): Reply {
  if (match === undefined) throw REFUSALS.noRoute();
  // Interactions and their webhooks are let in by the token in their path.
  const isOpen = /^\w+ \/(?:interactions|webhooks)\//.test(match.name);
  if (!isOpen && (!world.tokenIsGood || token !== `Bot ${world.settings.token}`)) throw REFUSALS.unauthorized();
  const limited = limits.take(match, isOpen);
  if (limited) return limited;
  if (broken) throw broken;
  const done = match.handler(world, { query, body, files, params: match.params });
  return { ...done, headers: limits.headersFor(match) };
}

/** Notes a request down; status 0 if it got no answer. */
export function record(desk: Desk, { method, path, match, body }: Asked, status: number, code?: number): void {
  desk.requests.push({ method, path, route: match?.name ?? '', body, status, ...(code !== undefined && { code }) });
}
