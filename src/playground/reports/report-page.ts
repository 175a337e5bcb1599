import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Library } from '../../core/library/library.ts';
import type { Report } from '../../core/report/report.ts';
import { compareDates } from '../../core/report/report.ts';
import { dateText, htmlPage } from '../site/html-page.ts';
import { authorPagePath, reportPagePath } from '../site/paths.ts';

/** A report to be read: its event, its text as `body`, and the ways to other pages. */
export function reportPage(report: Report, body: Root): Response {
  const { name, textLanguage: lang, event } = report;
  const contents = body.children.filter((child): child is ElementContent => child.type !== 'doctype');
  const facts = [dateText(report.date), event?.time, event?.place].filter((each) => each !== undefined);
  return htmlPage({
    title: `${name} · Debrief`,
    lang,
    isLive: false,
    links: [
      { href: '/reports/', text: 'All reports' },
      { href: authorPagePath(report), text: 'What the bot sees' },
    ],
    main: [
      h('p', { class: 'event' }, [h('strong', name), ...facts.flatMap((fact) => [' · ', fact])]),
      h('article', { class: 'report', lang }, contents),
    ],
  });
}

/** All reports, newest first, and below them the lists that sites keep of their own. */
export function reportListPage({ reports }: Library): Response {
  const sorted = reports.toSorted(compareDates);
  const own = sorted.filter(({ isIndex }) => !isIndex);
  const indexes = sorted.filter(({ isIndex }) => isIndex);
  return htmlPage({
    title: 'Reports · Debrief',
    lang: 'en',
    isLive: false,
    links: [{ href: '/author/', text: "Author's view" }],
    main: [
      h('h1', own.length === 1 ? '1 report' : `${own.length} reports`),
      h('ul', { class: 'list' }, own.map(entry)),
      ...(indexes.length === 0 ? [] : [h('h2', 'Section pages'), h('ul', { class: 'list' }, indexes.map(entry))]),
    ],
  });
}

function entry(report: Report): Element {
  const { name, date, textLanguage, site, file } = report;
  const about = [dateText(date) ?? 'no date', textLanguage.toUpperCase(), `${site}/${file}`];
  return h('li', [
    h('a', { class: 'name', href: reportPagePath(report), lang: textLanguage }, name || file),
    h('span', { class: 'about' }, [
      about.join(' · '),
      ' · ',
      h('a', { href: authorPagePath(report) }, 'what the bot sees'),
    ]),
  ]);
}
