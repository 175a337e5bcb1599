import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Loopback } from '../../loopback.ts';
import { readPageFile } from '../../page-file.ts';
import { Action } from '../action.ts';
import type { PageContent } from '../protocol.ts';
import { type Channel, openChannel } from './channel.ts';
import { fileReply, type HttpReply, htmlReply, jsonReply, send, textReply } from './http-reply.ts';
import { isOwnRequest, pathOf, readJson } from './http-request.ts';

export interface PageOptions {
  /** The first port to try; of it and the 19 after it the first that is free is taken. */
  readonly port: number;
  /** Address to listen on; default 127.0.0.1, which only this computer reaches. */
  readonly host?: string;
  /** Name of the page, and of the server that it shows; default 'Discord on 127.0.0.1'. */
  readonly title?: string;
  /** What the page says beside the channel, for a member whose Discord is in `locale`, 'en-US' or 'vi'. */
  readonly content?: (locale: string) => PageContent;
  /** Pages of your own: answers the paths that are none of this page's, decoded, each with a '/' in front. */
  readonly routes?: (path: string) => Promise<HttpReply>;
  /** Is told what failed, and for which path; default is to write it to standard error. */
  readonly onError?: (error: unknown, path: string) => void;
}

/** A page on which a person uses the bot, as in Discord. */
export interface Page {
  /** `http://127.0.0.1:3000/` */
  readonly url: string;
  /** Shows `content` anew, and reloads the pages that have the script `/assets/live.js`. */
  readonly tellChanged: () => void;
  readonly close: () => Promise<void>;
}

/** As many as anybody has open at once. */
const PORTS = 20;

/**
 * Opens a page on the first channel of a Discord on loopback; the bot may come before or later. One member is in it, who
 * may manage the server, in however many windows. Rejects with Node's error, such as EADDRINUSE, where no port is free.
 */
export async function openPage(discord: Loopback, options: PageOptions): Promise<Page> {
  const { host = '127.0.0.1', title = 'Discord on 127.0.0.1', content = () => ({}) } = options;
  const server = createServer();
  const port = await listen(server, host, options.port);
  const channel = openChannel(discord, title, content);
  const ownRoutes = routesOf(title, content, options.routes);
  server.on('request', (request, response) => {
    serve(request, response, channel, ownRoutes).catch((error: unknown) => {
      (options.onError ?? writeError)(error, request.url ?? '/');
      if (response.headersSent) response.end();
      else send(response, textReply(500, 'Something went wrong. The log says what.'));
    });
  });
  return {
    url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/`,
    tellChanged: channel.tellChanged,
    close: async () => {
      channel.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Listens on the first free port, from `first` on. Resolves to it. */
async function listen(server: Server, host: string, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, host, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (failure === undefined) return port;
    const isLast = port + 1 >= first + PORTS || port === 65_535;
    if (failure.code !== 'EADDRINUSE' || isLast) throw failure;
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  channel: Channel,
  routes: (path: string) => Promise<HttpReply>,
): Promise<void> {
  if (!isOwnRequest(request)) return send(response, textReply(403, 'Only the pages of this server may ask this.'));
  const path = pathOf(request);
  if (path === undefined) return send(response, textReply(400, 'This address cannot be read.'));
  if (request.method === 'POST') {
    return send(response, path === '/api/act' ? await answerAction(request, channel) : textReply(405, 'Only GET.'));
  }
  return path === '/api/events' ? sendEvents(response, channel) : send(response, await routes(path));
}

async function answerAction(request: IncomingMessage, channel: Channel): Promise<HttpReply> {
  const action = Action.safeParse(await readJson(request));
  if (!action.success) return jsonReply({ kind: 'refused', reason: 'There is no such action.' }, 400);
  return jsonReply(await channel.act(action.data));
}

/** Proxies and sleeping laptops cut what is silent for long. */
const KEEP_ALIVE_MS = 25_000;

/** Sends what happens in the channel to a browser until it leaves (HTML, Server-sent events). */
function sendEvents(response: ServerResponse, channel: Channel): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const tell = (event: unknown) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  tell({ kind: 'state', state: channel.state() });
  const stop = channel.onEvent(tell);
  const timer = setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS);
  timer.unref();
  response.once('close', () => {
    clearInterval(timer);
    stop();
  });
}

/** The page's own files by path, with their media types. */
const FILES: Readonly<Record<string, string>> = {
  'channel.js': 'text/javascript; charset=utf-8',
  'live.js': 'text/javascript; charset=utf-8',
  'channel.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

function routesOf(
  title: string,
  content: (locale: string) => PageContent,
  others: PageOptions['routes'] = async () => textReply(404, 'There is no such page.'),
): (path: string) => Promise<HttpReply> {
  return async (path) => {
    if (path === '/') return htmlReply(channelHtml(title, content('en-US')), 'channel');
    const name = path.replace('/assets/', '');
    const type = Object.hasOwn(FILES, name) && path !== `/${name}` ? FILES[name] : undefined;
    return type === undefined ? others(path) : fileReply(await readPageFile(name), type);
  };
}

/** The page of the channel. Its script builds all that is on it. */
function channelHtml(title: string, { links = [] }: PageContent): string {
  const ways = links.map(({ href, text }) => ` <a href="${escaped(href)}">${escaped(text)}</a>`).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/channel.css">
<script src="/assets/channel.js" defer></script>
</head>
<body><noscript>The channel needs JavaScript.${ways}</noscript></body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function writeError(error: unknown, path: string): void {
  process.stderr.write(`${path}: ${error instanceof Error ? error.stack : String(error)}\n`);
}
