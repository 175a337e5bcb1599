import type { Search } from '../../../core/library/search.ts';
import type { Place } from '../../../store/followers/follow.ts';
import type { Follower } from '../../following/follow-control.ts';
import { subjectCalled } from '../../following/subjects.ts';
import { Mistake } from '../notice.ts';
import { type FollowsReply, followsReply } from './follows.ts';

/** Follows what the reports call so. @throws Mistake where it cannot be, StoreAway */
export async function follow(
  typed: string,
  follower: Follower | undefined,
  search: Search,
  place: Place = 'direct',
): Promise<FollowsReply> {
  if (follower?.server === null) throw new Mistake({ kind: 'follow-in-server' });
  if (follower?.allowed === undefined) throw new Mistake({ kind: 'follow-off' });
  const isPossible = place === 'direct' || follower.allowed.channel !== undefined;
  if (!isPossible) throw new Mistake({ kind: 'follow-no-channel' });
  const subject = subjectCalled(search.library, typed);
  if (subject === undefined) throw new Mistake({ kind: 'follow-unknown' });
  const outcome = await follower.follow(subject, place, search);
  if (outcome === 'off') throw new Mistake({ kind: 'follow-off' });
  if (outcome === 'full') throw new Mistake({ kind: 'follow-full' });
  return followsReply(follower, { how: 'followed', name: subject.name });
}
