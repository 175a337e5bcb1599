import { describe, expect, it } from 'vitest';
import { readHugoConfig } from '../../../src/core/addresses/hugo/hugo-config.ts';
import { eventsIn } from '../../../src/core/library/shared-files.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { type Reading, readingsOf, type Taken } from '../../../src/core/problems/readings.ts';

/** Of files by path, which begin with "site:" where they are not all of one site. */
function readings(files: Readonly<Record<string, string>>): Readonly<Record<string, Reading>> {
  const placed = Object.entries(files).map(([key, text]) => {
    const [path = '', site = 's'] = key.split(':').toReversed();
    return { site, path, parsed: parseReport(text), lines: text.split('\n') };
  });
  const sites = [...new Set(placed.map(({ site }) => site))].map((name) => {
    return { name, config: readHugoConfig([]), assets: undefined, resources: new Set<string>() };
  });
  const content = { sites, files: placed, readAt: new Date('2027-01-01') };
  const all = readingsOf(content, eventsIn(content));
  return Object.fromEntries(Object.keys(files).flatMap((key, index) => (all[index] ? [[key, all[index]]] : [])));
}

/** "value, why, file:line", and the field of front matter. */
function told(taken: Taken | undefined): string | undefined {
  if (taken === undefined) return undefined;
  const { value, why, file, line, field = '', unlike } = taken;
  return `${value}, ${why}, ${file}:${line}${field && ` ${field}`}${unlike === undefined ? '' : `; here ${told(unlike)}`}`;
}

describe('what a report is taken to say, and why', () => {
  it.each([
    [
      'a title',
      'a.md',
      '---\ntitle: Rye evening\n---\n\n## Doughs\n\nText.\n',
      'Rye evening, front-matter, a.md:1 title',
    ],
    ['a heading', 'a.md', '\n# Rye evening\n\nText.\n', 'Rye evening, text, a.md:2'],
    ['a bold line', 'a.md', '**Rye evening in the mill**\n\nText.\n', 'Rye evening in the mill, text, a.md:1'],
    ['the file', '2024-05-01-rye-evening.md', 'Text.\n', 'Rye evening, file-name, 2024-05-01-rye-evening.md:1'],
    [
      'a title that names nothing',
      'a.md',
      '---\ntitle: Event 5\n---\n\nText.\n',
      'Event 5, front-matter, a.md:1 title',
    ],
  ])('has its name from %s', (_, path, text, expected) => {
    expect(told(readings({ [path]: text })[path]?.name)).toBe(expected);
  });

  it.each([
    ['a line', 'a.md', '# Rye\n\n**Date:** May 1, 2024\n', '2024-05-01, text, a.md:3'],
    ['the file’s name', '2024-05-01-rye.md', '# Rye\n', '2024-05-01, file-name, 2024-05-01-rye.md:1'],
    ['a folder', 'archive/2013-jul/index.md', '# Rye\n', '2013-07, file-name, archive/2013-jul/index.md:1'],
    [
      'front matter',
      'a.md',
      '---\ntitle: Rye\ndate: 2024-05-01\n---\n\nText.\n',
      '2024-05-01, front-matter, a.md:1 date',
    ],
    [
      'a field of its own',
      'a.md',
      '---\ntitle: Rye\nevent_date: 2024-05-01\n---\n\nText.\n',
      '2024-05-01, front-matter, a.md:1 event_date',
    ],
    ['several days', 'a.md', '# Rye\n\n**Date:** May 1-2, 2024\n', '2024-05-01 to 2024-05-02, text, a.md:3'],
    ['nothing', 'a.md', '# Rye\n', undefined],
  ])('has its date from %s', (_, path, text, expected) => {
    expect(told(readings({ [path]: text })[path]?.date)).toBe(expected);
  });

  it('has from the section index what it does not say itself', () => {
    const { 'e/1-rye/_index.md': reading } = readings({
      'e/_index.md':
        '### [Event 1](1-rye/)\n\n**Event Name:** Rye evening\n\n**Date:** May 1, 2024\n\n**Location:** The mill\n',
      'e/1-rye/_index.md': '# Rye evening\n\nWe baked.\n',
    });
    expect([reading?.date, reading?.place].map(told)).toEqual([
      '2024-05-01, index, e/_index.md:5',
      'The mill, index, e/_index.md:7',
    ]);
  });

  it('has from another report of the same event what that one says, and what is said here where it differs', () => {
    const about = (more: string) =>
      `# Summary Report: “AWS Cloud Mastery Series #3”\n\n${more}\n\n### Speakers\n\n- **Van Hoang Kha** – Engineer\n`;
    const all = readings({
      'ann:a.md': about('**Date:** November 29, 2025\n\n**Location:** Bitexco Tower'),
      'bob:a.md': about('**Date:** November 29, 2025'),
      'cy:a.md': about('**Date:** November 30, 2025'),
    });
    expect(told(all['bob:a.md']?.place)).toBe('Bitexco Tower, other-report, a.md:5');
    expect(told(all['bob:a.md']?.date)).toBe('2025-11-29, text, a.md:3');
    expect(told(all['cy:a.md']?.date)).toBe('2025-11-29, other-report, a.md:3; here 2025-11-30, text, a.md:3');
  });

  it('names people with the lines that name them', () => {
    const { 'a.md': reading } = readings({
      'a.md': '# Rye evening\n\n- **Host:** Linh Tran\n\n## Speakers\n\n- **Ada Lund** – baker\n',
    });
    expect(reading?.people.map(told)).toEqual(['Ada Lund, text, a.md:7', 'Linh Tran, text, a.md:3']);
  });

  it('is none where the file is no report of an event', () => {
    const all = readings({
      'e/_index.md': '# Events\n',
      'e/1/_index.md': '# Rye\n',
      'draft.md': '---\ntitle: A\ndraft: true\n---\n\nText.\n',
    });
    expect(Object.values(all).map(({ file, kind }) => `${file} ${kind}`)).toEqual([
      'e/_index.md index',
      'e/1/_index.md report',
      'draft.md kept-out',
    ]);
  });
});
