import { countBy } from 'es-toolkit';
import { usableBaseUrl } from '../core/addresses/hugo/hugo-config.ts';
import type { LeftOut } from '../core/addresses/layouts/which-reports.ts';
import type { ReportRef } from '../core/event/event.ts';
import { type Content, placeKey, toPages } from '../core/library/content.ts';
import type { Reading, Taken } from '../core/problems/readings.ts';
import { groupBy } from '../core/text/group-by.ts';
import { NOWHERE, whyOf } from './describe-readings.ts';
import { programOf } from './program-of.ts';
import type { ReadSite } from './read-checked-content.ts';

/**
 * What each site was taken for and by what, where its reports have name, date, place and people from, which of them
 * have none, where their links lead, and what was not read and why. A few lines for a site, however many reports it has.
 * @param shown How many files are named of each kind.
 */
export function describeSites(
  sites: readonly ReadSite[],
  readings: readonly Reading[],
  content: Pick<Content, 'files' | 'readAt'> & { readonly unreadable: readonly ReportRef[] },
  shown: number,
): readonly string[] {
  const bySite = groupBy(readings, ({ site }) => site);
  const unreadable = countBy(content.unreadable, ({ site }) => site);
  return sites.flatMap((each) => {
    const own = bySite.get(each.site.name) ?? [];
    const reports = own.filter(({ kind }) => kind === 'report');
    return [
      `${each.site.name}: ${programOf(each)}. ${counted(own, unreadable[each.site.name] ?? 0)}.`,
      ...line('links', linksOf(each, content)),
      ...SOURCES.flatMap(([kind, of]) => line(kind, sourcesOf(kind, reports, of))),
      ...ADVICE.flatMap(([label, of, advice]) => {
        const lacking = reports.filter((reading) => of(reading) === undefined);
        return missing(label, lacking, advice, shown);
      }),
      ...[...groupBy(each.leftOut, ({ reason }) => reason)].flatMap(([reason, files]) =>
        missing(
          'not read',
          files.map(({ path }) => ({ file: path })),
          LEFT_OUT[reason],
          shown,
        ),
      ),
      '',
    ];
  });
}

type TakenOf = (reading: Reading) => Taken | undefined;

const nameOf: TakenOf = ({ name }) => name;
const dateOf: TakenOf = ({ date }) => date;

const SOURCES: readonly (readonly [kind: string, of: TakenOf])[] = [
  ['name', nameOf],
  ['date', dateOf],
  ['place', ({ place }) => place],
  ['people', ({ people }) => people[0]],
];

const ADVICE: readonly (readonly [label: string, of: TakenOf, advice: string])[] = [
  ['without a name', nameOf, 'Give the front matter a "title: …".'],
  [
    'without a date',
    dateOf,
    'Write "**Date:** November 29, 2025", or put the day in the file\'s name: 2025-11-29-name.md.',
  ],
];

const LEFT_OUT: Readonly<Record<LeftOut, string>> = {
  outside: 'It does not lie in a folder of content.',
  older: 'Another edition of the page is shown before it.',
  piece: 'It is a layout or a piece of pages, and no page.',
  excluded: 'The configuration leaves it out, or it lies among what was built.',
  repository: 'It is about the repository, or a template.',
  readme: 'It is a README beside reports.',
};

/** "19 reports, 1 list of reports, 2 kept out by their authors, 1 not readable (see below)" */
function counted(readings: readonly Reading[], unreadable: number): string {
  const counts = countBy(readings, ({ kind }) => kind);
  const parts: readonly (readonly [Reading['kind'], string, string])[] = [
    ['report', 'report', 'reports'],
    ['index', 'list of reports', 'lists of reports'],
    ['kept-out', 'kept out by its author', 'kept out by their authors'],
    ['template', 'untouched template', 'untouched templates'],
  ];
  const told = parts.flatMap(([kind, one, several]) => {
    const count = counts[kind] ?? 0;
    return count === 0 && kind !== 'report' ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return [...told, ...(unreadable === 0 ? [] : [`${unreadable} not readable (see below)`])].join(', ');
}

function linksOf({ site }: ReadSite, { files, readAt }: Pick<Content, 'files' | 'readAt'>): string {
  const own = files.filter((file) => file.site === site.name);
  const pages = toPages({ sites: [site], files: own, siteUrl: undefined, readAt });
  const targets = own.map(({ path }) => {
    const page = pages.get(placeKey(site.name, path))?.page;
    return page === undefined ? NOWHERE : `to ${page.isFile ? 'the file on its Git host' : page.base}`;
  });
  const isKnown = usableBaseUrl({ ...site.config, ...(site.layout && { baseUrl: site.layout.baseUrl }) }) !== undefined;
  return `${tally(targets)}${isKnown ? '' : ' (its configuration gives no address of the site as plain text; SITE_URL can)'}`;
}

function sourcesOf(kind: string, reports: readonly Reading[], of: TakenOf): string {
  return tally(
    reports.map((reading) => {
      const taken = of(reading);
      return taken === undefined ? NOWHERE : whyOf(taken, kind);
    }),
  );
}

/** "12 front matter, 4 file or folder name" */
function tally(words: readonly string[]): string {
  return Object.entries(countBy(words, (word) => word))
    .toSorted(([, a], [, b]) => b - a)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}

function line(label: string, text: string): readonly string[] {
  return text === '' ? [] : [`  ${label.padEnd(8)}${text}`];
}

function missing(
  label: string,
  files: readonly { readonly file: string }[],
  advice: string,
  shown: number,
): readonly string[] {
  if (files.length === 0) return [];
  const named = files.slice(0, shown).map(({ file }) => file);
  const more = files.length > shown ? `, and ${files.length - shown} more (--verbose)` : '';
  return [`  ${label}: ${named.join(', ')}${more}. ${advice}`];
}
