import { chunk } from 'es-toolkit';
import type { DigestGroup, Point } from '../../core/answer/digest.ts';
import type { Library } from '../../core/library/library.ts';
import type { Search } from '../../core/library/search.ts';
import { findTopic } from '../../core/topics/find-topic.ts';
import type { Subject } from '../../store/followers/follow.ts';
import type { TargetOf } from '../actions/action.ts';
import { seriesOf } from '../following/subjects.ts';
import type { Locale } from '../languages/locale.ts';
import type { Button, Part } from '../layout/part.ts';
import { idIn, topicNamed } from '../suggestions.ts';
import { type MadeBy, noticeReply } from './notice.ts';
import { pageOf, pageRow, removeRow } from './pieces/buttons.ts';
import { headParts, type View } from './pieces/head.ts';
import { dayOf, reportName, sectionLink, sectionTitle, titleOf } from './pieces/place.ts';

/** All reports that speak of it; the message shows them by pages. */
const ALL_GROUPS = 100;
/** Points of one event at most: two pages, where it is the only one. */
const EVENT_POINTS = 12;

/** What the reports say about a topic, an event, or a text that is neither. */
export async function digestReply(target: TargetOf<'digest'>, { library, digest }: Search) {
  const { about, language } = target;
  const [eventId, topicId] = [idIn(about, 'e'), idIn(about, 't')];
  const event = library.events.find(({ id }) => id === eventId);
  const topic = topicId === undefined ? undefined : findTopic(library, topicId);
  if ((eventId ?? topicId) !== undefined && (event ?? topic) === undefined) return noticeReply({ kind: 'gone' });
  const options = { language, groups: ALL_GROUPS, points: EVENT_POINTS, ...(event && { event: event.id }) };
  const found = await digest(event?.name ?? topic?.name ?? about, options);
  const subject = event === undefined ? topicSubject(about, library) : seriesOf(event);
  return { kind: 'digest' as const, digest: found, target, event, subject };
}

/** What the reports say about a topic or an event: by event, one quoted line for each point. */
export function digestParts(
  { digest, target, event, subject }: MadeBy<typeof digestReply>,
  view: View,
): readonly Part[] {
  const { t } = view.locale;
  const about = titleOf(event?.name ?? digest.about);
  if (digest.groups.length === 0) {
    const text = digest.searched === 0 ? t('noReports') : t('none', { count: digest.searched, about });
    return [{ kind: 'text', text }, removeRow(view)];
  }
  const page = pageOf(pagesOf(digest.groups), target.page, view);
  const coverage =
    event === undefined
      ? [t('coverage', { mentioned: digest.mentionedIn, count: digest.searched })]
      : [t('reportCount', { count: digest.mentionedIn }), t('wordForWord')];
  const title = t(event === undefined ? 'digest' : 'digestEvent', { about });
  return [
    ...headParts(`${title}\n-# ${[...coverage, ...page.position].join(' · ')}`, view),
    ...page.items.flatMap((group) => groupParts(group, view.locale)),
    { kind: 'divider' },
    pageRow(target, page, view, followButton(subject, view)),
  ];
}

function topicSubject(about: string, library: Library): Subject | undefined {
  const topic = idIn(topicNamed(library, about), 't');
  const name = topic === undefined ? undefined : findTopic(library, topic)?.name;
  return name === undefined ? undefined : { what: `t:${topic}`, name };
}

function followButton(subject: Subject | undefined, { locale: { t }, follows }: View): readonly Button[] {
  if (subject === undefined || follows !== true) return [];
  return [{ label: t('follow', { name: subject.name }), action: { kind: 'follow', what: subject.what } }];
}

/** Points that a message has room for, beside titles and buttons: each takes four components of Discord's forty. */
const POINTS = 6;
/** Groups of a page: more would leave one point for each. */
const GROUPS = 3;

/** The groups by pages, each with as many points as its page has room for; of a single group all points, on pages. */
function pagesOf(groups: readonly DigestGroup[]): readonly (readonly DigestGroup[])[] {
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0)
    return chunk(only.points, POINTS).map((points) => [{ ...only, points }]);
  return chunk(groups, GROUPS).map((page) =>
    page.map((group) => ({ ...group, points: group.points.slice(0, Math.floor(POINTS / page.length)) })),
  );
}

function groupParts({ report, points }: DigestGroup, locale: Locale): readonly Part[] {
  const name = `**${titleOf(reportName(report))}**`;
  const text = [name, ...dayOf(report.date, report.event?.until, locale)].join(' · ');
  return [{ kind: 'divider' }, { kind: 'text', text }, ...points.map((point) => pointPart(point, locale))];
}

/** The button stands beside the short title: on a phone it would crush a quote. */
function pointPart({ passage, quote, reports }: Point, locale: Locale): Part {
  const alike = reports > 1 ? ` · ${locale.t('reportCount', { count: reports })}` : '';
  const text = `-# ${sectionTitle(passage)}${alike}`;
  // A line from among others: marks of what stands around would be longer than it.
  const line = { ...quote, cutBefore: false, cutAfter: false };
  return { kind: 'text', text, link: sectionLink(passage, locale), quote: line };
}
