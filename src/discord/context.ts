import type { BaseInteraction } from 'discord.js';
import type { Logger } from 'pino';
import type { Search } from '../core/library/search.ts';
import type { Command } from './command.ts';
import type { ContentControl } from './content-control.ts';
import type { CoolDown } from './cool-down.ts';
import type { FollowControl } from './following/follow-control.ts';
import type { Handled } from './handled.ts';
import type { FirstRating } from './interactions/ratings.ts';
import type { Remembered } from './interactions/remembered.ts';
import type { Load } from './load/load.ts';
import type { AskedHere } from './replies/asked/asked-here.ts';
import type { Reply } from './replies/reply.ts';
import type { SetupControl } from './setup-control.ts';

/** What everything that is answered needs. */
export interface BotContext {
  readonly commands: readonly Command[];
  /** What questions are answered from at the moment of asking; undefined while the reports are still being read. */
  readonly search: () => Search | undefined | Promise<Search | undefined>;
  readonly content: ContentControl | undefined;
  /** Tag of the language where nothing tells another. */
  readonly defaultLanguage: string;
  /** Whether a mention in this server is answered in a thread. */
  readonly usesThreads: (guildId: string) => boolean;
  /** Ids of channels where every question is answered that the reports clearly answer; needs Message Content. */
  readonly askChannels: ReadonlySet<string>;
  /** Channels where mentions are answered, and their threads; undefined: everywhere. */
  readonly mentionChannels: ReadonlySet<string> | undefined;
  /** undefined where nothing can be chosen: outside of servers, and where nothing is stored. */
  readonly setup: SetupControl | undefined;
  /** Told of what is asked, where the server has chosen to keep it; undefined: nothing is kept. */
  readonly asked: AskedHere | undefined;
  /** What members follow; undefined where nothing is stored. */
  readonly following: FollowControl | undefined;
  /** Whether an interaction comes from a thread. */
  readonly isInThread: (interaction: BaseInteraction) => boolean;
  readonly coolDown: CoolDown;
  /** See `Load`. */
  readonly turn: Load['turn'];
  readonly remembered: Remembered;
  readonly firstRating: FirstRating;
  /** See `Load`. */
  readonly isFull: () => boolean;
  /** See `Load`; for one interaction, as it was when that came. */
  readonly isBusy: () => boolean;
  readonly now: () => Date;
  readonly log: Logger;
  /** Told what is said to the member who is answered; undefined: nothing after all. */
  readonly onReply: (reply: Reply | undefined) => void;
  /** Told of everything that members sent, when it is done with. */
  readonly onHandled: (handled: Handled) => void;
}
