import { chunk, uniq, uniqBy } from 'es-toolkit';
import { type Library, newestReports } from '../../core/library/library.ts';
import type { Search } from '../../core/library/search.ts';
import { isPublished, type Report, urlOf } from '../../core/report/report.ts';
import { stableId } from '../../core/report/stable-id.ts';
import { groupBy } from '../../core/text/group-by.ts';
import { findTopic } from '../../core/topics/find-topic.ts';
import { isOf } from '../../discord/following/subjects.ts';
import { idIn } from '../../discord/suggestions.ts';
import type { Follow, NewReport, NewTelling, Subject } from '../../store/followers/follow.ts';
import type { KnownPage } from '../../store/followers/known-reports.ts';

/** The reports of a library by their pages: the languages of one are one, lists of reports are none. */
export function pagesOf(library: Library): ReadonlyMap<string, readonly Report[]> {
  return groupBy(newestReports(library), ({ pageId }) => pageId);
}

/** As they are stored. */
export function knownPages(pages: ReadonlyMap<string, readonly Report[]>): readonly KnownPage[] {
  return [...pages].map(([page, [report]]) => {
    return { page, mark: stableId('report', report?.name ?? '', report?.credits?.author ?? '') };
  });
}

/** Which of the pages each subject is about, by `what`. @throws SearchAway */
export async function pagesAbout(
  subjects: readonly Subject[],
  fresh: readonly string[],
  pages: ReadonlyMap<string, readonly Report[]>,
  search: Search,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const subject of uniqBy(subjects, ({ what }) => what)) {
    const topic = idIn(subject.what, 't');
    const name = topic === undefined ? undefined : (findTopic(search.library, topic)?.name ?? subject.name);
    const about = name === undefined ? undefined : new Set(await search.reportsAbout(name));
    const isAbout = (report: Report): boolean => about?.has(report) ?? isOf(report, subject);
    found.set(
      subject.what,
      fresh.filter((page) => pages.get(page)?.some(isAbout) === true),
    );
  }
  return found;
}

/** Discord takes a hundred mentions, and two thousand letters of them. */
const MENTIONS = 40;

export interface News {
  readonly pages: ReadonlyMap<string, readonly Report[]>;
  /** See `pagesAbout`. */
  readonly about: ReadonlyMap<string, readonly string[]>;
  /** Tag of the language in which a channel is told. */
  readonly locale: string;
}

/** A message for each member, and for each forty who are told in the channel: however many of the reports fit. */
export function tellingsOf(
  fresh: readonly string[],
  follows: readonly Follow[],
  { pages, about, locale }: News,
): readonly NewTelling[] {
  const pagesFor = ({ what }: Subject) => (about.get(what) ?? []).filter((page) => fresh.includes(page));
  const fitting = follows.filter((follow) => pagesFor(follow).length > 0);
  const telling = (own: readonly Follow[], tag: string): NewTelling => ({
    place: own[0]?.place ?? 'direct',
    members: uniq(own.map(({ member }) => member)),
    locale: tag,
    subjects: uniqBy(own, ({ what }) => what).map(({ what, name }) => ({ what, name })),
    reports: uniq(own.flatMap(pagesFor)).map((page) => reportIn(pages.get(page) ?? [], tag)),
  });
  const direct = fitting.filter(({ place }) => place === 'direct');
  const inChannel = [
    ...groupBy(
      fitting.filter(({ place }) => place === 'channel'),
      ({ member }) => member,
    ).values(),
  ];
  return [
    ...[...groupBy(direct, ({ member }) => member).values()].map((own) => telling(own, own.at(-1)?.locale ?? locale)),
    ...chunk(inChannel, MENTIONS).map((some) => telling(some.flat(), locale)),
  ];
}

/** A page in the reader's language, else in its first one. */
function reportIn(variants: readonly Report[], tag: string): NewReport {
  const report = variants.find(({ textLanguage }) => textLanguage === tag) ?? variants[0];
  if (report === undefined) return { name: '' };
  const { event, name, date } = report;
  return {
    name: event?.name ?? name,
    date,
    until: event?.until,
    url: isPublished(report) ? urlOf(report, '') : undefined,
  };
}
