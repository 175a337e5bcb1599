import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Event } from '../../core/event/event.ts';
import type { Report } from '../../core/report/report.ts';

/** The event as all its reports together say. */
export function eventTable({ id, name, series, date, until, time, place, speakers, topic, reports }: Event): Element {
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
export function factTable({ facts, event: own }: Report): Element {
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
