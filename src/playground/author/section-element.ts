import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Library } from '../../core/library/library.ts';
import { blockText, type Section } from '../../core/report/parsed-report.ts';
import type { Passage, Report } from '../../core/report/report.ts';
import { authorPagePath, reportPagePath } from '../site/paths.ts';

/** A section with its passages; one without text has none. */
export function sectionElement(
  section: Section,
  report: Report,
  passages: readonly Passage[],
  library: Library,
): Element {
  const { heading, level, line, anchor } = section;
  const link = h('a', { href: reportPagePath(report, anchor) }, anchor || 'top of the page');
  return h('section', { class: 'section' }, [
    h('h3', heading || '(before the first heading)'),
    h('p', { class: 'about' }, [`line ${line} · level ${level} · #`, link]),
    ...(passages.length === 0 ? [h('p', { class: 'about' }, 'No text of its own, so no passage.')] : []),
    ...passages.map((passage) => passageElement(passage, library)),
  ]);
}

function passageElement(passage: Passage, { twins }: Library): Element {
  const { id, roles, lead, blocks, event, report } = passage;
  const twin = twins.get(id);
  const other =
    twin === undefined
      ? []
      : [' · twin ', h('a', { href: authorPagePath(twin.report, twin.id) }, twin.section.heading || twin.id)];
  const about = [
    ...(roles.length === 0 ? [] : [`role ${roles.join(', ')}`]),
    ...(lead === undefined ? [] : [`lead “${lead}”`]),
    ...(event === undefined || event === report.event ? [] : [`about ${event.name}`]),
  ];
  return h('div', { class: 'passage', id }, [
    h('p', { class: 'about' }, [h('code', id), ...about.flatMap((text) => [' · ', text]), ...other]),
    h(
      'ul',
      { class: 'blocks', lang: report.textLanguage },
      blocks.map((block) =>
        h('li', [
          h('span', { class: 'line' }, String(block.line)),
          h('span', { class: `text ${block.kind}` }, blockText(block)),
        ]),
      ),
    ),
  ]);
}
