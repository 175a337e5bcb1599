import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../src/core/event/events.ts';
import type { EventSource } from '../../../src/core/event/page-reading.ts';

// Were each report compared with each, these would take minutes.
describe('eventsOf, of thousands of reports,', () => {
  it('tells events apart, whose days nobody gives', () => {
    const names = numbers(2_000).map((number) => `${nonsense(number)} ${nonsense(number * 7)} Cloud Security`);
    const files = names.flatMap((name, number) =>
      ['an', 'binh'].map((site) => shortReport(site, `4.${number}-Event`, name, 'In May')),
    );
    const { events } = eventsOf(files);
    expect(events.map(({ name }) => name)).toEqual(names);
    expect(events.every(({ reports }) => reports.length === 2)).toBe(true);
  });

  it('knows one event that each calls by another name', () => {
    const files = numbers(4_000).map((author) =>
      shortReport(`site ${author}`, '4.1-Event1', `Data Science ${nonsense(author)} on AWS`, 'Date: 2026-05-23'),
    );
    expect(eventsOf(files).events.map(({ reports }) => reports.length)).toEqual([4_000]);
  });
});

/** Parsing thousands of files would take most of a test's time. */
function shortReport(site: string, folder: string, name: string, text: string): EventSource {
  const heading = { heading: name, level: 1, path: [name], anchor: '', line: 1 };
  const sections = [{ ...heading, blocks: [{ kind: 'paragraph' as const, line: 3, depth: 0, spans: [{ text }] }] }];
  return { site, file: `${folder}/_index.md`, report: { frontMatter: {}, sections, pictures: [], problems: [] } };
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** A word of its own for each number. */
function nonsense(number: number): string {
  const syllables = ['ba', 'dor', 'gim', 'ken', 'lup', 'mar', 'nit', 'pos', 'rux', 'tav'];
  return [...`${number}`].map((digit) => syllables[Number(digit)]).join('');
}
