import type { Client, Interaction } from 'discord.js';
import type { Library } from '../core/library/library.ts';
import type { Search } from '../core/library/search.ts';
import type { ManyHosts } from '../settings/many-hosts.ts';
import type { SharedState } from '../shared-state/shared-state.ts';
import type { ConnectionOptions } from './connection/client.ts';
import type { Loss } from './connection/watch-connection.ts';
import type { BotContext } from './context.ts';
import type { CoolDownOptions } from './cool-down.ts';
import type { LoadOptions } from './load/load.ts';
import type { ServerView } from './server-view.ts';

/** Without the optional ones, admins may do nothing about the content, the language is English, the clock the computer's. */
type FromContext = Pick<BotContext, 'commands' | 'log'> &
  Partial<Pick<BotContext, 'content' | 'defaultLanguage' | 'now'>>;

export interface BotOptions extends FromContext {
  readonly token: string;
  /** REST base without version; undefined for Discord's own. */
  readonly apiUrl: string | undefined;
  /** Register the commands in this server only; undefined: everywhere. */
  readonly guildId: string | undefined;
  /** What questions are answered from at the moment of asking; undefined while it is not read yet. */
  readonly library: () => Library | undefined;
  /** How a library is asked; default: here. */
  readonly search?: (library: Library) => Search;
  /** Servers whose mentions are answered in threads: all of them, or these; default none. */
  readonly threadGuilds?: 'all' | readonly string[] | undefined;
  /** Channels where every question is answered that the reports clearly answer. Needs the Message Content intent. */
  readonly askChannels?: readonly string[] | undefined;
  readonly coolDown?: CoolDownOptions;
  /** What differs in a server, or (null) outside of servers; default nothing. */
  readonly viewOf?: ((server: string | null) => ServerView) | undefined;
  /** What members follow; default nothing can be. */
  readonly following?: BotContext['following'];
  /** Whether servers may choose channels where every question is answered. Needs the Message Content intent. */
  readonly readsMessages?: boolean;
  /** Which part of the bot this process is; default all of it, through the gateway. */
  readonly hosts?: ManyHosts;
  /** What it has in common with other processes; default nothing. */
  readonly shared?: SharedState;
  /** See `BotContext`. */
  readonly onHandled?: BotContext['onHandled'] | undefined;
  /** Told of each client before it logs in, and whether to the gateway: each try takes a new one. */
  readonly onClient?: ((client: Client, isGateway: boolean) => void) | undefined;
  /** A way in that takes the place of all others; it is given what answers. */
  readonly wayIn?: ((answer: (interaction: Interaction) => Promise<void>) => WayIn) | undefined;
  /** How much it takes on; above it, members are told to ask again. */
  readonly load?: LoadOptions | undefined;
  /** Told once when Discord no longer accepts this bot; what is in hand is answered by then. */
  readonly onLost: (loss: Loss) => void;
}

/** A way on which what members do gets here. */
export interface WayIn {
  readonly isGateway: boolean;
  readonly connection: ConnectionOptions;
  /** Answers what comes to the client, which is about to log in. */
  readonly attach: (client: Client) => void;
}
