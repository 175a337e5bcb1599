import type { SetupCommand } from '../src/discord/command.ts';
import { channel, choice } from '../src/discord/option.ts';
import { allowedReply } from '../src/discord/replies/following/allowed.ts';

const ALLOW = choice({
  name: 'allow',
  description: 'Whether members may follow topics, speakers and series',
  choices: [
    { name: 'Yes', value: 'on' },
    { name: 'No', value: 'off' },
  ],
});
const CHANNEL = channel({ name: 'channel', description: 'Where members can be told, besides in direct messages' });

export const following: SetupCommand = {
  name: 'following',
  description: 'Choose whether members may be told of new reports',
  options: [ALLOW, CHANNEL],
  set: async (input, { current, chooseFollowing }) => {
    const [allow, named] = [input(ALLOW), input(CHANNEL)];
    const before = (await current()).following;
    if (allow === undefined && named === undefined) return allowedReply(before, false);
    const chosen = allow === 'off' ? undefined : named === undefined ? (before ?? {}) : { channel: named };
    const { following: allowed } = await chooseFollowing(chosen);
    return allowedReply(allowed, true);
  },
};
