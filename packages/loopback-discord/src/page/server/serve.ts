import type { IncomingMessage, ServerResponse } from 'node:http';
import { readPageFile } from '../../page-file.ts';
import { Action } from '../action.ts';
import type { PageLink } from '../protocol.ts';
import type { Channel } from './channel.ts';
import { fileReply, htmlReply, jsonReply, textReply } from './http-reply.ts';
import { isOwnRequest, pathOf, readJson } from './http-request.ts';

export interface Served {
  readonly channel: Channel;
  readonly title: string;
  readonly links: () => readonly PageLink[];
  /** Answers the paths that are none of the page's own. */
  readonly routes: (path: string) => Promise<Response>;
}

/** Answers a request of the page, or of a person who typed an address, and refuses all others. */
export async function serve(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const { channel } = served;
  if (!isOwnRequest(request)) return send(response, textReply(403, 'Only the pages of this server may ask this.'));
  const path = pathOf(request);
  if (path === undefined) return send(response, textReply(400, 'This address cannot be read.'));
  if (request.method === 'POST') {
    return send(response, path === '/api/act' ? await answerAction(request, channel) : textReply(405, 'Only GET.'));
  }
  return path === '/api/events' ? sendEvents(response, channel) : send(response, await answer(path, served));
}

export async function send(response: ServerResponse, reply: Response): Promise<void> {
  const body = Buffer.from(await reply.arrayBuffer());
  response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(body);
}

/** The page's own files by name, with their media types. */
const FILES: Readonly<Record<string, string>> = {
  'channel.js': 'text/javascript; charset=utf-8',
  'live.js': 'text/javascript; charset=utf-8',
  'channel.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

async function answer(path: string, { title, links, routes }: Served): Promise<Response> {
  if (path === '/') return htmlReply(channelHtml(title, links()), 'channel');
  const [, name = ''] = /^\/assets\/(.+)$/s.exec(path) ?? [];
  const type = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  return type === undefined ? routes(path) : fileReply(await readPageFile(name), type);
}

async function answerAction(request: IncomingMessage, channel: Channel): Promise<Response> {
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

/** The page of the channel. Its script builds all that is on it. */
function channelHtml(title: string, links: readonly PageLink[]): string {
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
