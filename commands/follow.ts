import type { Command } from '../src/discord/command.ts';
import { suggestToFollow } from '../src/discord/following/subjects.ts';
import { choice, optionalText } from '../src/discord/option.ts';
import { follow } from '../src/discord/replies/following/follow.ts';
import { followsReply } from '../src/discord/replies/following/follows.ts';
import { Mistake } from '../src/discord/replies/notice.ts';

const WHAT = optionalText({
  name: 'what',
  description: 'A topic, a speaker or a series (default: list what you follow)',
  minLength: 2,
  maxLength: 100,
  suggest: suggestToFollow,
});

const WHERE = choice({
  name: 'where',
  description: 'Where I tell you (default: in a direct message)',
  choices: [
    { name: 'In a direct message', value: 'direct' },
    { name: 'In the channel of this server for it', value: 'channel' },
  ],
});

export const followCommand: Command = {
  name: 'follow',
  description: 'Be told when a report about something appears',
  options: [WHAT, WHERE],
  run: (input, { search, follower }) => {
    const what = input(WHAT);
    if (what !== undefined) return follow(what, follower, search, input(WHERE));
    if (follower === undefined) throw new Mistake({ kind: 'follow-off' });
    return followsReply(follower);
  },
};
