import type { FollowControl } from '../../src/discord/following/follow-control.ts';
import type { Follow } from '../../src/store/followers/follow.ts';

/** What members follow while pictures are taken; nothing is stored. */
export function exampleFollowing(): FollowControl {
  const follows: Follow[] = [];
  const take = (isMeant: (follow: Follow) => boolean): readonly Follow[] => {
    const taken = follows.filter(isMeant);
    for (const each of taken) follows.splice(follows.indexOf(each), 1);
    return taken;
  };
  return {
    allowedIn: () => ({}),
    follow: async (follow) => {
      follows.push(follow);
      return 'followed';
    },
    end: async (_server, member, what) => take((each) => each.member === member && each.what === what)[0],
    list: async (_server, member) => follows.filter((each) => each.member === member),
    forget: async (member) => take((each) => each.member === member).length,
  };
}
