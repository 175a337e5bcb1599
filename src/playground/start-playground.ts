import { createServer } from 'node:http';
import type { Logger } from 'pino';
import { startLoopback } from '../../packages/loopback-discord/src/loopback.ts';
import { listen } from '../../packages/loopback-discord/src/page-server/listen.ts';
import { openChannel, SERVER_NAME } from '../../packages/loopback-discord/src/page-server/open-channel.ts';
import { serveRequests } from '../../packages/loopback-discord/src/page-server/serve-requests.ts';
import type { ContentFolder } from '../content/folders/find-sites.ts';
import { countReports, type Library } from '../core/library/library.ts';
import type { FileProblem } from '../core/problems/rule.ts';
import { makeExamples } from './examples.ts';

export interface PlaygroundOptions {
  /** The first port to try; the next free one is taken. */
  readonly port: number;
  /** Address to listen on; default 127.0.0.1, which only this computer reaches. */
  readonly host?: string;
  readonly log: Pick<Logger, 'error'>;
  /** Starts the real bot against the Discord on this computer; it is resolved once the commands are registered. */
  readonly startBot: (place: BotPlace) => Promise<PlaygroundBot>;
  /** Where the files of a site are: see `contentFolders`. */
  readonly contentFolder: ContentFolder;
  /** What authors should mend, for their view; default nothing. */
  readonly problems?: () => Promise<readonly FileProblem[]>;
}

/** What the bot is to connect to. */
export interface BotPlace {
  readonly token: string;
  readonly apiUrl: string;
  /** Address of the playground, ending in '/': reports that no site publishes can be read below it (`reportPage`). */
  readonly pagesUrl: string;
}

export interface PlaygroundBot {
  readonly library: () => Library;
  /** Calls the listener when `library` gives another one. @returns What ends that. */
  readonly onLibraryChange?: (listener: () => void) => () => void;
  readonly stop: () => Promise<void>;
}

export interface Playground {
  /** `http://127.0.0.1:3000/` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts a Discord on this computer, the real bot in it, and the pages through which a person uses it.
 * @throws UserError when no port is free; and what `startBot` throws.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { host = '127.0.0.1', contentFolder, problems = async () => [], log } = options;
  const server = createServer();
  const port = await listen(server, host, options.port);
  const url = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/`;
  const discord = await startLoopback({
    botName: 'Debrief',
    guildName: SERVER_NAME,
    messagesPerFiveSeconds: 50,
    patienceMs: PATIENCE_MS,
  });
  const closeServers = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await discord.close();
  };
  const bot = await startOr(closeServers, () =>
    options.startBot({ token: discord.token, apiUrl: discord.apiUrl, pagesUrl: url }),
  );
  const { library } = bot;
  const channel = openChannel(discord, {
    examples: (locale) => makeExamples(library(), locale === 'vi' ? 'vi' : 'en'),
    reportCount: () => countReports(library()),
  });
  const stopListening = bot.onLibraryChange?.(channel.tellLibraryChanged);
  serveRequests(server, { channel, library, contentFolder, problems, log });
  return {
    url,
    close: async () => {
      stopListening?.();
      await bot.stop();
      await closeServers();
    },
  };
}

/** What `start` resolves to; if it fails, `clean` is done first. */
async function startOr<T>(clean: () => Promise<void>, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    await clean();
    throw error;
  }
}

/** Discord waits until the end of an interaction's token for what was deferred. Milliseconds. */
const PATIENCE_MS = 15 * 60_000;
