import type { Reading } from '../../markdown/reading.ts';
import { type ChannelState, displayName } from '../protocol.ts';
import { type Words, wordsFor } from './words.ts';

/** What the page knows, as it stands now. */
export interface View {
  readonly state: ChannelState;
  readonly words: Words;
  readonly reading: Reading;
}

export function viewOf(state: ChannelState): View {
  const { me, bot, channel, locale } = state;
  return {
    state,
    words: wordsFor(locale),
    get reading() {
      return {
        users: Object.fromEntries([me, bot].map((user) => [user.id, displayName(user)])),
        roles: {},
        channels: { [channel.id]: channel.name.slice(1) },
        locale,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        now: Date.now(),
      };
    },
  };
}

/** A text as it is typed: '@Bot' for what Discord keeps as an id. */
export function withNames(text: string, { state: { bot } }: View): string {
  return text.replaceAll(`<@${bot.id}>`, `@${bot.username}`);
}
