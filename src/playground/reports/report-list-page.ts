import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Library } from '../../core/library/library.ts';
import type { Report } from '../../core/report/report.ts';
import { compareDates } from '../../core/report/report.ts';
import { dateText } from '../site/date-text.ts';
import { htmlDocument } from '../site/document.ts';
import { pageFrame } from '../site/page-frame.ts';
import { authorPagePath, reportPagePath } from './report-page-path.ts';

/** All reports, newest first, and below them the lists that sites keep of their own. */
export function reportListPage({ reports }: Library): string {
  const sorted = reports.toSorted(compareDates);
  const own = sorted.filter(({ isIndex }) => !isIndex);
  const indexes = sorted.filter(({ isIndex }) => isIndex);
  const below = indexes.length === 0 ? [] : [h('h2', 'Section pages'), h('ul', { class: 'list' }, indexes.map(entry))];
  return htmlDocument({
    title: 'Reports · Debrief',
    lang: 'en',
    styles: ['/assets/pages.css'],
    body: pageFrame(
      [{ href: '/author/', text: "Author's view" }],
      [
        h('h1', own.length === 1 ? '1 report' : `${own.length} reports`),
        h('ul', { class: 'list' }, own.map(entry)),
        ...below,
      ],
    ),
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
