import type { Search } from '../../core/library/search.ts';
import { findTopic } from '../../core/library/topics.ts';
import type { Target } from '../actions/action.ts';
import { idIn } from './ids.ts';
import type { Reply } from './reply.ts';

/** All reports that speak of it; the message shows them by pages. */
const GROUPS = 100;
/** Points of one event at most: two pages, where it is the only one. */
const POINTS = 12;

/** What the reports say about a topic, an event, or a text that is neither. */
export async function showDigest(
  target: Extract<Target, { kind: 'digest' }>,
  { library, digest }: Search,
): Promise<Reply> {
  const { about, language } = target;
  const [eventId, topicId] = [idIn(about, 'e'), idIn(about, 't')];
  const event = library.events.find(({ id }) => id === eventId);
  const topic = topicId === undefined ? undefined : findTopic(library, topicId);
  if ((eventId ?? topicId) !== undefined && event === undefined && topic === undefined)
    return { kind: 'notice', notice: { kind: 'gone' } };
  const options = { language, groups: GROUPS, points: POINTS };
  if (event !== undefined)
    return { kind: 'digest', digest: await digest(event.name, { ...options, event: event.id }), target, event };
  return { kind: 'digest', digest: await digest(topic?.name ?? about, options), target };
}
