import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Library } from '../../core/library/library.ts';
import type { FileProblem } from '../../core/problems/file-problem.ts';
import { isPublished, type Report, urlOf } from '../../core/report/report.ts';
import { groupBy } from '../../core/text/group-by.ts';
import { reportPagePath } from '../reports/report-page-path.ts';
import { htmlDocument } from '../site/document.ts';
import { pageFrame } from '../site/page-frame.ts';
import { eventTable, factTable } from './fact-tables.ts';
import { problemList } from './problem-list.ts';
import { sectionElement } from './section-element.ts';

/** What the bot sees of a report: what to mend, its event and facts, its sections and passages with their twins. */
export function authorPage(report: Report, library: Library, problems: readonly FileProblem[]): string {
  const passages = library.passages.filter((passage) => passage.report === report);
  const bySection = groupBy(passages, ({ section }) => section);
  const page = isPublished(report) ? urlOf(report, '') : undefined;
  const published = page === undefined ? [h('strong', 'nowhere'), ': links open the page here'] : [h('code', page)];
  return htmlDocument({
    title: `${report.name} · Author's view`,
    lang: 'en',
    styles: ['/assets/pages.css'],
    scripts: ['/assets/author-page.js'],
    body: pageFrame(
      [
        { href: '/author/', text: "Author's view" },
        { href: reportPagePath(report), text: 'Read the report' },
      ],
      [
        h('h1', { lang: report.textLanguage }, report.name || report.file),
        h('p', { class: 'about' }, [
          `${report.site}/${report.file} · ${report.textLanguage.toUpperCase()} · published `,
          ...published,
        ]),
        ...part('To mend', problems.length === 0 ? h('p', 'Nothing.') : problemList(problems)),
        ...part(
          'Event',
          report.event === undefined ? h('p', 'None: this is no report of an event.') : eventTable(report.event),
        ),
        ...part('Facts', report.facts.length === 0 ? h('p', 'None were read from this file.') : factTable(report)),
        ...part(
          `${report.sections.length} sections, ${passages.length} passages`,
          ...report.sections.map((section) => sectionElement(section, report, bySection.get(section) ?? [], library)),
        ),
      ],
    ),
  });
}

function part(title: string, ...content: readonly Element[]): readonly Element[] {
  return [h('h2', title), ...content];
}
