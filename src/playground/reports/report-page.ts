import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Report } from '../../core/report/report.ts';
import { dateText } from '../site/date-text.ts';
import { htmlDocument } from '../site/document.ts';
import { pageFrame } from '../site/page-frame.ts';
import { authorPagePath } from './report-page-path.ts';

/** A report to be read: its event, its text as `body`, and the ways to other pages. */
export function reportPage(report: Report, body: Root): string {
  const { name, textLanguage, event } = report;
  const contents = body.children.filter((child): child is ElementContent => child.type !== 'doctype');
  const facts = [dateText(report.date), event?.time, event?.place].filter((each) => each !== undefined);
  return htmlDocument({
    title: `${name} · Debrief`,
    lang: textLanguage,
    styles: ['/assets/pages.css'],
    body: pageFrame(
      [
        { href: '/reports/', text: 'All reports' },
        { href: authorPagePath(report), text: 'What the bot sees' },
      ],
      [
        h('p', { class: 'event' }, [h('strong', name), ...facts.flatMap((fact) => [' · ', fact])]),
        h('article', { class: 'report', lang: textLanguage }, contents),
      ],
    ),
  });
}
