import type { Reading } from '../../markdown/reading.ts';
import { displayName } from '../../page-server/display-name.ts';
import type { ChannelState } from '../../page-server/protocol.ts';
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
        channels: { [channel.id]: channel.name },
        locale,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        now: Date.now(),
      };
    },
  };
}
