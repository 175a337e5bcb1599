import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Library } from '../../core/library/library.ts';
import type { FileProblem } from '../../core/problems/file-problem.ts';
import { compareDates } from '../../core/report/report.ts';
import { groupBy } from '../../core/text/group-by.ts';
import { authorPagePath } from '../reports/report-page-path.ts';
import { htmlDocument } from '../site/document.ts';
import { pageFrame } from '../site/page-frame.ts';
import { problemList } from './problem-list.ts';

/** All reports with the number of things to mend in each, and what is wrong with files that could not be read. */
export function authorListPage({ reports, passages }: Library, problems: readonly FileProblem[]): string {
  const counts = new Map([...groupBy(passages, ({ report }) => report)].map(([report, own]) => [report, own.length]));
  const known = new Set(reports.map(({ site, file }) => `${site}\n${file}`));
  const byFile = groupBy(problems, ({ site, file }) => `${site}\n${file}`);
  const elsewhere = problems.filter(({ site, file }) => !known.has(`${site}\n${file}`));
  const entries = reports.toSorted(compareDates).map((report): Element => {
    const count = byFile.get(`${report.site}\n${report.file}`)?.length ?? 0;
    return h('li', [
      h('a', { class: 'name', href: authorPagePath(report), lang: report.textLanguage }, report.name || report.file),
      h('span', { class: 'about' }, [
        `${report.site}/${report.file} · ${report.sections.length} sections · ${counts.get(report) ?? 0} passages`,
        ...(count === 0 ? [] : [' · ', h('strong', `${count} to mend`)]),
      ]),
    ]);
  });
  return htmlDocument({
    title: "Author's view · Debrief",
    lang: 'en',
    styles: ['/assets/pages.css'],
    scripts: ['/assets/author-page.js'],
    body: pageFrame(
      [{ href: '/reports/', text: 'All reports' }],
      [
        h('h1', "Author's view"),
        h('p', 'What the bot made of each report. The page follows while you edit.'),
        h('ul', { class: 'list' }, entries),
        ...(elsewhere.length === 0 ? [] : [h('h2', 'Files that are left out'), problemList(elsewhere, true)]),
      ],
    ),
  });
}
