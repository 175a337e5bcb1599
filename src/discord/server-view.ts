import type { BotContext } from './context.ts';

/** What differs from one server to the next; what is not there is as it is for all. */
export type ServerView = Partial<
  Pick<
    BotContext,
    | 'search'
    | 'content'
    | 'defaultLanguage'
    | 'usesThreads'
    | 'askChannels'
    | 'mentionChannels'
    | 'coolDown'
    | 'setup'
    | 'asked'
  >
>;
