import { GatewayIntentBits } from 'discord-api-types/v10';
import { type Loopback, openPage, type Page, type Place, startLoopback, textReply } from 'loopback-discord';
import type { Logger } from 'pino';
import type { ContentFolder } from '../content/folders/find-sites.ts';
import type { Library } from '../core/library/library.ts';
import type { FileProblem } from '../core/problems/rule.ts';
import { UserError } from '../settings/user-error.ts';
import { pageContent } from './page-content.ts';
import type { Route } from './routes.ts';

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
  /** Address of the playground, ending in '/': reports that no site publishes can be read below it (`reportPagePath`). */
  readonly pagesUrl: string;
  /** A second server, for reports of its own. */
  readonly secondServer: string | undefined;
}

export interface PlaygroundBot {
  readonly library: () => Library;
  /** What a server is answered from; undefined while that is not read. */
  readonly libraryOf?: (server: string) => Library | undefined;
  /** Calls the listener when `library` gives another one. @returns What ends that. */
  readonly onLibraryChange?: (listener: () => void) => () => void;
  readonly stop: () => Promise<void>;
}

/** `url` is `http://127.0.0.1:3000/`. */
export type Playground = Pick<Page, 'url' | 'close'>;

const TITLE = 'Debrief playground';
/** The server beside it, with other reports. */
const SECOND = 'Bird club';
/** Discord waits until the end of an interaction's token for what was deferred. Milliseconds. */
const PATIENCE_MS = 15 * 60_000;

/**
 * Starts a Discord on this computer, the real bot in it, and the pages through which a person uses it.
 * @throws UserError when no port is free; and what `startBot` throws.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const discord = await startLoopback({
    privilegedIntents: GatewayIntentBits.MessageContent,
    botName: 'Debrief',
    guildName: TITLE,
    messagesPerFiveSeconds: 50,
    patienceMs: PATIENCE_MS,
  });
  const second = discord.addGuild(SECOND);
  let bot: PlaygroundBot | undefined;
  const closing: (() => Promise<void>)[] = [discord.close];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).toReversed()) await end();
  };
  try {
    const page = await openPages(discord, second, options, () => bot);
    closing.push(page.close);
    bot = await options.startBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      pagesUrl: page.url,
      secondServer: second.guildId,
    });
    const stopListening = bot.onLibraryChange?.(page.tellChanged);
    closing.push(bot.stop, async () => stopListening?.());
    page.tellChanged();
    return { url: page.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The channel and the pages beside it. `started` gives the bot once it has started. */
async function openPages(
  discord: Loopback,
  second: Place,
  { port, host = '127.0.0.1', contentFolder, problems = async () => [], log }: PlaygroundOptions,
  started: () => PlaygroundBot | undefined,
): Promise<Page> {
  let routes: Promise<Route> | undefined;
  try {
    return await openPage(discord, {
      port,
      host,
      title: TITLE,
      others: [{ name: SECOND, place: second }],
      content: (locale, server) => {
        const bot = started();
        const own = server === undefined || server !== second.guildId ? undefined : bot?.libraryOf?.(server);
        return pageContent(own ?? bot?.library(), locale);
      },
      routes: async (path) => {
        const library = started()?.library;
        if (library === undefined) return textReply(503, 'The bot is starting.');
        // The pages, and the libraries that make them, are loaded for the first request: the start does without.
        routes ??= import('./routes.ts').then(({ createRoutes }) => createRoutes(library, contentFolder, problems));
        return (await routes)(path);
      },
      onError: (err, path) => log.error({ err, path }, 'A page of the playground failed'),
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code !== 'EADDRINUSE')
      throw new UserError(`The port ${port} of ${host} cannot be used (${error.code}). Set PORT to another.`);
    throw new UserError(`The ports from ${port} on are all taken. Set PORT to one that is free.`);
  }
}
