import type { Handler } from './call.ts';
import { answerRoutes } from './routes/answer-routes.ts';
import { applicationRoutes } from './routes/application-routes.ts';
import { channelRoutes } from './routes/channel-routes.ts';
import { commandRoutes } from './routes/command-routes.ts';
import { followUpRoutes } from './routes/follow-up-routes.ts';
import { messageRoutes } from './routes/message-routes.ts';
import { reactionRoutes } from './routes/reaction-routes.ts';
import { threadRoutes } from './routes/thread-routes.ts';

/** Everything of Discord's REST API that is spoken here. */
const ROUTES = {
  ...applicationRoutes,
  ...commandRoutes,
  ...answerRoutes,
  ...followUpRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...reactionRoutes,
  ...threadRoutes,
};

/** A route as method and path, with a colon before what varies. */
export type RouteName = keyof typeof ROUTES;

/** A route that fits a request. */
export interface Match {
  readonly name: string;
  readonly handler: Handler;
  readonly params: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly name: string;
  readonly handler: Handler;
  readonly parts: readonly string[];
}

const PATTERNS: readonly Pattern[] = Object.entries(ROUTES).map(([name, handler]) => ({
  name,
  handler,
  parts: name.split(/[ /]+/),
}));

/** Finds the route of a request. `path` starts after `/api/v10`; '@original' and emoji may come percent-encoded. */
export function matchRoute(method: string, path: string): Match | undefined {
  const parts = [
    method,
    ...path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent),
  ];
  for (const pattern of PATTERNS) {
    const params = paramsOf(pattern.parts, parts);
    if (params) return { name: pattern.name, handler: pattern.handler, params };
  }
  return undefined;
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const given = parts[index] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = given;
    else if (expected !== given) return undefined;
  }
  return params;
}
