import type { Digest } from '../../core/digest/digest.ts';
import type { Event } from '../../core/event/event.ts';
import type { Search } from '../../core/library/search.ts';
import { findTopic } from '../../core/topics/topics.ts';
import type { TargetOf } from '../actions/action.ts';
import { type NoticeReply, noticeReply } from './notice.ts';
import { idIn } from './suggestion-id.ts';

/** All reports that speak of it; the message shows them by pages. */
const GROUPS = 100;
/** Points of one event at most: two pages, where it is the only one. */
const POINTS = 12;

export interface DigestReply {
  readonly kind: 'digest';
  readonly digest: Digest;
  readonly target: TargetOf<'digest'>;
  /** The event, when it is about one. */
  readonly event?: Event;
}

/** What the reports say about a topic, an event, or a text that is neither. */
export async function digestReply(
  target: TargetOf<'digest'>,
  { library, digest }: Search,
): Promise<DigestReply | NoticeReply> {
  const { about, language } = target;
  const [eventId, topicId] = [idIn(about, 'e'), idIn(about, 't')];
  const event = library.events.find(({ id }) => id === eventId);
  const topic = topicId === undefined ? undefined : findTopic(library, topicId);
  if ((eventId ?? topicId) !== undefined && event === undefined && topic === undefined)
    return noticeReply({ kind: 'gone' });
  const options = { language, groups: GROUPS, points: POINTS };
  if (event !== undefined)
    return { kind: 'digest', digest: await digest(event.name, { ...options, event: event.id }), target, event };
  return { kind: 'digest', digest: await digest(topic?.name ?? about, options), target };
}
