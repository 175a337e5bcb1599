import { createServer, type Server } from 'node:http';
import type { Loopback } from '../../loopback.ts';
import type { PageContent } from '../protocol.ts';
import { openChannel, type ShownServer } from './channel.ts';
import { textReply } from './http-reply.ts';
import { send, serve } from './serve.ts';

export interface PageOptions {
  /** The first port to try; of it and the 19 after it the first that is free is taken. */
  readonly port: number;
  /** Address to listen on; default 127.0.0.1, which only this computer reaches. */
  readonly host?: string;
  /** Name of the page, and of the server that it shows; default 'Discord on 127.0.0.1'. */
  readonly title?: string;
  /** Servers that the page can show besides the first one, by one of their channels. */
  readonly others?: readonly ShownServer[];
  /** What the page says beside the channel, for a member whose Discord is in `locale`, 'en-US' or 'vi'; in which server. */
  readonly content?: (locale: string, server: string | undefined) => PageContent;
  /** Pages of your own: answers the paths that are none of this page's, decoded, each with a '/' in front. */
  readonly routes?: (path: string) => Promise<Response>;
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
  const { host = '127.0.0.1', title = 'Discord on 127.0.0.1', content = (): PageContent => ({}) } = options;
  const server = createServer();
  const port = await listen(server, host, options.port);
  const channel = openChannel(discord, [{ name: title, place: discord.channel }, ...(options.others ?? [])], content);
  const { routes = async () => textReply(404, 'There is no such page.'), onError = writeError } = options;
  server.on('request', (request, response) => {
    serve(request, response, {
      channel,
      title,
      links: () => content('en-US', discord.channel.guildId).links ?? [],
      routes,
    }).catch((error) => {
      onError(error, request.url ?? '/');
      if (response.headersSent) response.end();
      else void send(response, textReply(500, 'Something went wrong. The log says what.'));
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

function writeError(error: unknown, path: string): void {
  process.stderr.write(`${path}: ${error instanceof Error ? error.stack : String(error)}\n`);
}
