import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { PageOptions, Route } from '../../../../src/playground/routes.ts';
import { Action } from './action.ts';
import { eventStream } from './event-stream.ts';
import { isOwnRequest } from './is-own-request.ts';
import type { Channel } from './open-channel.ts';
import { readJson } from './read-json.ts';
import { type HttpReply, jsonReply, send, textReply } from './reply.ts';

export interface ServeOptions extends PageOptions {
  readonly channel: Channel;
  readonly log: Pick<Logger, 'error'>;
}

/** Answers the pages' requests, and those of nobody else. */
export function serveRequests(server: Server, options: ServeOptions): void {
  const route = routesWhenAsked(options);
  server.on('request', (request, response) => {
    serve(request, response, options.channel, route).catch((err) => {
      options.log.error({ err, path: request.url }, 'A page of the playground failed');
      if (!response.headersSent) send(response, textReply(500, 'Something went wrong. The log says what.'));
      else response.end();
    });
  });
}

async function serve(request: IncomingMessage, response: ServerResponse, channel: Channel, route: Route) {
  if (!isOwnRequest(request)) return send(response, textReply(403, 'Only the pages of the playground may ask this.'));
  const path = pathOf(request);
  if (path === undefined) return send(response, textReply(400, 'This address cannot be read.'));
  if (request.method === 'POST') {
    return send(response, path === '/api/act' ? await answerAction(request, channel) : textReply(405, 'Only GET.'));
  }
  if (path === '/api/events') {
    return eventStream(response, (tell) => {
      tell({ kind: 'state', state: channel.state() });
      return channel.onEvent(tell);
    });
  }
  return send(response, await route(path));
}

/** The path, decoded; undefined when it is not well-formed. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return undefined;
  }
}

async function answerAction(request: IncomingMessage, channel: Channel): Promise<HttpReply> {
  const action = Action.safeParse(await readJson(request));
  if (!action.success) return jsonReply({ kind: 'refused', reason: 'There is no such action.' }, 400);
  return jsonReply(await channel.act(action.data));
}

/** The pages, and the libraries that make them, are loaded for the first request: the start does without. */
function routesWhenAsked(options: PageOptions): Route {
  let routes: Promise<Route> | undefined;
  return async (path) => {
    routes ??= import('../../../../src/playground/routes.ts').then(({ createRoutes }) => createRoutes(options));
    return (await routes)(path);
  };
}
