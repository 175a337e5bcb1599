import { Agent, DecoratorHandler, type Dispatcher } from 'undici';

/**
 * Without a bound, each pending call opens a connection of its own and a burst runs out of sockets. Each carries one request
 * at a time: where Discord takes a tenth of a second, so many make a thousand a second.
 */
const CONNECTIONS = 128;
/** Discord's servers are near to everyone. */
const CONNECT_MS = 1_500;

/**
 * The connections that requests go over. A request's `headersTimeout` is kept to the millisecond: undici's own clock ticks
 * twice a second, and of the three that an answer has, it would take two.
 */
export function createAgent(): Dispatcher {
  const agent = new Agent({ connections: CONNECTIONS, connect: { timeout: CONNECT_MS } });
  return agent.compose(
    (dispatch) => (options, handler) => dispatch(options, withClock(handler, options.headersTimeout)),
  );
}

/** The time begins when the request is sent, not when it has to wait for a free connection. */
function withClock(handler: Dispatcher.DispatchHandlers, ms: number | null | undefined): Dispatcher.DispatchHandlers {
  if (ms == null) return handler;
  let timer: NodeJS.Timeout | undefined;
  return Object.assign(new DecoratorHandler(handler), {
    onConnect: (...given: Parameters<NonNullable<Dispatcher.DispatchHandlers['onConnect']>>) => {
      const [abort] = given;
      clearTimeout(timer);
      timer = setTimeout(() => abort(new Error(`Discord has not answered within ${ms} ms`)), ms);
      handler.onConnect?.(...given);
    },
    onHeaders: (...head: Parameters<NonNullable<Dispatcher.DispatchHandlers['onHeaders']>>) => {
      clearTimeout(timer);
      return handler.onHeaders?.(...head) ?? true;
    },
    onError: (error: Error) => {
      clearTimeout(timer);
      handler.onError?.(error);
    },
  });
}
