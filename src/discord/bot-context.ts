import type { BaseInteraction } from 'discord.js';
import { localSearch } from '../core/library/search.ts';
import type { SharedState } from '../shared-state/shared-state.ts';
import type { BotOptions } from './bot-options.ts';
import type { BotContext } from './context.ts';
import { COOL_DOWN, createCoolDown } from './cool-down.ts';
import { createFirstRating } from './interactions/ratings.ts';
import { createRemembered } from './interactions/remembered.ts';
import type { Load } from './load/load.ts';

/**
 * What everything that is answered needs, wherever it was asked.
 * @param isInThread whether an interaction comes from a thread, where discord.js does not know its channel
 */
export function createContext(
  options: BotOptions,
  load: Load,
  shared: SharedState,
  isInThread: (interaction: BaseInteraction) => boolean,
): BotContext {
  const { commands, log, askChannels = [], threadGuilds = [], search = localSearch, now = () => new Date() } = options;
  return {
    commands,
    search: () => {
      const library = options.library();
      return library && search(library);
    },
    content: options.content,
    defaultLanguage: options.defaultLanguage ?? 'en',
    usesThreads: (guild) => threadGuilds === 'all' || threadGuilds.includes(guild),
    askChannels: new Set(askChannels),
    mentionChannels: undefined,
    setup: undefined,
    asked: undefined,
    following: options.following,
    isInThread: (interaction) => interaction.channel?.isThread() ?? isInThread(interaction),
    coolDown: createCoolDown(options.coolDown ?? COOL_DOWN, shared),
    turn: load.turn,
    isFull: load.isFull,
    isBusy: load.isBusy,
    remembered: createRemembered(),
    firstRating: createFirstRating(now),
    now,
    log,
    onReply: () => {},
    onHandled: options.onHandled ?? (() => {}),
  };
}
