import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Event } from '../../core/event/event.ts';
import type { Library } from '../../core/library/library.ts';
import type { FileProblem } from '../../core/problems/rule.ts';
import { isPublished, type Report, urlOf } from '../../core/report/report.ts';
import { groupBy } from '../../core/text/group-by.ts';
import { htmlPage } from '../site/html-page.ts';
import { reportPagePath } from '../site/paths.ts';
import { problemList } from './author-list-page.ts';
import { sectionElement } from './section-element.ts';

/** What the bot sees of a report: what to mend, its event and facts, its sections and passages with their twins. */
export function authorPage(report: Report, library: Library, problems: readonly FileProblem[]): Response {
  const passages = library.passages.filter((passage) => passage.report === report);
  const bySection = groupBy(passages, ({ section }) => section);
  const page = isPublished(report) ? urlOf(report, '') : undefined;
  const published = page === undefined ? [h('strong', 'nowhere'), ': links open the page here'] : [h('code', page)];
  return htmlPage({
    title: `${report.name} · Author's view`,
    lang: 'en',
    isLive: true,
    links: [
      { href: '/author/', text: "Author's view" },
      { href: reportPagePath(report), text: 'Read the report' },
    ],
    main: [
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
  });
}

function part(title: string, ...content: readonly Element[]): readonly Element[] {
  return [h('h2', title), ...content];
}

/** The event as all its reports together say. */
function eventTable({ id, name, series, date, until, time, place, speakers, topic, reports }: Event): Element {
  const days = date === undefined ? undefined : until === undefined ? date : `${date} to ${until}`;
  const rows = [
    ['name', name],
    ['series', series],
    ['date', days],
    ['time', time],
    ['place', place],
    ['speakers', speakers.join(', ')],
    ['topic', topic],
    ['reports', reports.map(({ site, file }) => `${site}/${file}`).join(', ')],
    ['id', id],
  ] as const;
  const shown = rows.map(([key, value]) => h('tr', [h('th', { scope: 'row' }, key), h('td', value || '–')]));
  return scrolling('Event', h('table', h('tbody', shown)));
}

/** What was read from this file, with the line that it stands on; facts about other events name theirs. */
function factTable({ facts, event: own }: Report): Element {
  const head = h(
    'tr',
    ['line', 'kind', 'value', 'read as'].map((title) => h('th', { scope: 'col' }, title)),
  );
  const rows = facts.map(({ fact, event }) => {
    const readAs = [fact.iso, fact.until].filter((each) => each !== undefined).join(' to ');
    const details = [fact.detail, event === own ? undefined : `of ${event.name}`].filter((each) => each !== undefined);
    const value = [fact.value, ...details].join(' · ');
    return h(
      'tr',
      [String(fact.line), fact.kind, value, readAs].map((text) => h('td', text)),
    );
  });
  return scrolling('Facts', h('table', [h('thead', head), h('tbody', rows)]));
}

function scrolling(name: string, table: Element): Element {
  return h('div', { class: 'table', tabIndex: 0, role: 'region', ariaLabel: name }, table);
}
