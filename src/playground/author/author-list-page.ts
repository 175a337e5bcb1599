import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Library } from '../../core/library/library.ts';
import type { FileProblem } from '../../core/problems/rule.ts';
import { compareDates } from '../../core/report/report.ts';
import { groupBy } from '../../core/text/group-by.ts';
import { htmlPage } from '../site/html-page.ts';
import { authorPagePath } from '../site/paths.ts';

/** All reports with the number of things to mend in each, and what is wrong with files that could not be read. */
export function authorListPage({ reports, passages }: Library, problems: readonly FileProblem[]): Response {
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
  return htmlPage({
    title: "Author's view · Debrief",
    lang: 'en',
    isLive: true,
    links: [{ href: '/reports/', text: 'All reports' }],
    main: [
      h('h1', "Author's view"),
      h('p', 'What the bot made of each report. The page follows while you edit.'),
      h('ul', { class: 'list' }, entries),
      ...(elsewhere.length === 0 ? [] : [h('h2', 'Files that are left out'), problemList(elsewhere, true)]),
    ],
  });
}

/** What is to be mended, line by line; with the file in front where it is not clear which one is meant. */
export function problemList(problems: readonly FileProblem[], withFile = false): Element {
  const rows = problems.map(({ site, file, line, severity, rule, message }) =>
    h('li', { class: severity }, [
      h('code', withFile ? `${site}/${file}:${line}` : `line ${line}`),
      h('span', { class: 'badge' }, severity),
      h('span', message),
      h('small', rule),
    ]),
  );
  return h('ul', { class: 'problems' }, rows);
}
