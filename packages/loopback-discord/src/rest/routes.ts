import type { Handler } from './call.ts';
import { answerRoutes } from './routes/answer-routes.ts';
import { applicationRoutes } from './routes/application-routes.ts';
import { channelRoutes } from './routes/channel-routes.ts';
import { commandRoutes } from './routes/command-routes.ts';
import { followUpRoutes } from './routes/follow-up-routes.ts';
import { messageRoutes } from './routes/message-routes.ts';

/** Everything of Discord's REST API that is spoken here. */
const ROUTES = {
  ...applicationRoutes,
  ...commandRoutes,
  ...answerRoutes,
  ...followUpRoutes,
  ...channelRoutes,
  ...messageRoutes,
};

/** A route as method and path, with a colon before what varies. */
export type RouteName = keyof typeof ROUTES;

/** A route that fits a request. */
export interface Match {
  readonly name: string;
  readonly handler: Handler;
  readonly params: Readonly<Record<string, string>>;
}

// A router such as Hono's answers at once; here faults and limits come between the route's name and its handler.
const PATTERNS = Object.entries<Handler>(ROUTES).map(([name, handler]) => ({
  name,
  handler,
  pattern: new RegExp(`^${name.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}));

/** Finds the route of a request. `path` starts after `/api/v10`; '@original' and emoji may come percent-encoded. */
export function matchRoute(method: string, path: string): Match | undefined {
  const asked = `${method} ${decodeURIComponent(path).replace(/\/$/, '')}`;
  for (const { name, handler, pattern } of PATTERNS) {
    const found = pattern.exec(asked);
    if (found) return { name, handler, params: { ...found.groups } };
  }
  return undefined;
}
