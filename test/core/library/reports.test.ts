import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHugoConfig } from '../../../src/core/addresses/hugo/hugo-config.ts';
import { type EventSource, type PageReading, readPage } from '../../../src/core/event/page-reading.ts';
import { type Content, createToPages, toPages } from '../../../src/core/library/content.ts';
import {
  createPlanReports,
  createUniteReports,
  type ReadReports,
  readReports,
} from '../../../src/core/library/reports.ts';
import { createFiles, EVENT_LINES } from './edited-files.ts';

const SITES = ['ada', 'bo', 'cy'];
/** Pages alone, in two languages, an index of the files below it, and one that is an index only with a file below it. */
const PATHS = ['_index.md', 'a/_index.md', 'a/_index.vi.md', 'b.md', 'b.vi.md', 'c/index.md', 'c/d/index.md', 'e.md'];
const FRONT = [
  '',
  'title: Rust Evening\n',
  'title: Cloud Mastery Series 2\nauthor: Ada\n',
  'date: 2025-11-15\n',
  'date: 2026-03-01\n',
  'expiryDate: 2026-05-01\n',
  'draft: true\n',
  'cascade:\n  publishDate: 2026-04-01\n',
];
const LINES = [
  ...EVENT_LINES,
  '- **Location:** Old Mill\n',
  '## Nội dung\n\nDiễn giả nói về bảo mật và GuardDuty, EC2, S3, IAM cho tất cả mọi người.\n',
  '## What we heard\n\nThey spoke of security and GuardDuty, EC2, S3, IAM for all of us.\n',
  '### [Rust Evening](d/)\n\n- **Date:** November 15, 2025\n',
];
const CONFIGS = ['baseURL = "https://x.example/"', 'baseURL = "https://y.example/"\ntitle = "X"\nbuildFuture = true'];

const text = fc
  .tuple(fc.constantFrom(...FRONT), fc.uniqueArray(fc.constantFrom(...LINES), { maxLength: 5 }))
  .map(([front, lines]) => (front === '' ? '' : `---\n${front}---\n`) + lines.join('\n'));
/** What is written, or where there is no text, deleted. */
const edit = fc.record({
  site: fc.constantFrom(...SITES),
  path: fc.constantFrom(...PATHS),
  text: fc.option(text, { freq: 4 }),
});
const round = fc.record({
  edits: fc.array(edit, { maxLength: 8 }),
  readAt: fc.constantFrom('2026-01-01', '2026-03-15', '2026-04-15', '2026-06-01').map((day) => new Date(day)),
  config: fc.constantFrom(0, 0, 0, 1),
});
const rounds = fc.array(round, { minLength: 2, maxLength: 6, size: 'max' });

function createFolder() {
  const { write, all } = createFiles();
  return {
    write,
    /** As it comes from another thread: all but what was parsed is another object each time. */
    content: (readAt = new Date('2026-06-01'), config = 0): Content => ({
      sites: SITES.map((name) => ({
        name,
        config: readHugoConfig([{ name: 'hugo.toml', text: CONFIGS[name === 'ada' ? config : 0] ?? '' }]),
      })),
      files: all().map((file) => ({ ...file })),
      siteUrl: undefined,
      readAt,
    }),
  };
}

/** Reads one content after the other, each page once. */
function createReader(): (content: Content) => ReadReports {
  const plan = createPlanReports();
  const unite = createUniteReports();
  const read = new Map<string, { readonly of: readonly EventSource[]; readonly reading: PageReading }>();
  return (content) => {
    const planned = plan(content);
    const readings = planned.units.map((of) => {
      const key = of.map(({ site, file }) => `${site} ${file}`).join();
      const known = read.get(key);
      if (known?.of.every(({ report }, at) => report === of[at]?.report)) return known.reading;
      const reading = readPage(of);
      read.set(key, { of, reading });
      return reading;
    });
    return unite(planned, readings);
  };
}

describe('reports that are read again after edits', () => {
  it('are those that are read afresh', () => {
    fc.assert(
      fc.property(rounds, (all) => {
        const folder = createFolder();
        const read = createReader();
        for (const { edits, readAt, config } of all) {
          for (const each of edits) folder.write(each.site, each.path, each.text);
          const content = folder.content(readAt, config);
          expect(read(content)).toEqual(readReports(content));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same objects, but for those that have changed', () => {
    const folder = createFolder();
    for (const number of [1, 2, 3, 4]) {
      folder.write('ada', `${number}/index.md`, `# Evening ${number} of Potters\n\n**Date:** May ${number}, 2025\n`);
      folder.write('bo', `${number}/index.md`, `# Evening ${number} of Potters\n\n**Date:** May ${number}, 2025\n`);
    }
    const read = createReader();
    const before = read(folder.content());
    folder.write('bo', '2/index.md', '# Evening 2 of Potters\n\n**Date:** May 2, 2025\n\nKilns were lit.\n');
    const after = read(folder.content());
    const changed = after.reports.filter((report, place) => report !== before.reports[place]);
    expect(changed.map(({ site, file }) => `${site} ${file}`)).toEqual(['bo 2/index.md']);
    expect(after.events).toHaveLength(4);
    for (const [place, event] of after.events.entries()) expect(event).toBe(before.events[place]);
    folder.write('bo', '2/index.md', '# Evening 2 of Potters\n\nKilns were lit.\n\n**Date:** May 2, 2025\n');
    const moved = read(folder.content());
    expect(moved.events.filter((event, place) => event !== after.events[place]).map(({ name }) => name)).toEqual([
      'Evening 2 of Potters',
    ]);
  });
});

describe('reports of an event in two languages', () => {
  it('are called what the others are called since one of them was translated', () => {
    const text = { en: 'They spoke of the security of all accounts.', vi: 'Diễn giả nói về bảo mật của tài khoản.' };
    const folder = createFolder();
    const read = createReader();
    folder.write('ada', '1/index.md', `# Mastery Series #2: Vaults\n\n${text.en}\n`);
    folder.write('bo', '1/index.md', `# Mastery Series #2: Keys\n\n${text.en}\n`);
    expect(read(folder.content()).reports.map(({ otherNames }) => otherNames)).toEqual([[], []]);
    folder.write('bo', '1/index.md', `# Mastery Series #2: Keys\n\n${text.vi}\n`);
    const { reports, events } = read(folder.content());
    expect(events).toHaveLength(1);
    expect(reports.map(({ otherNames }) => otherNames)).toEqual([
      [{ name: 'Mastery Series #2: Keys', language: 'vi' }],
      [{ name: 'Mastery Series #2: Vaults', language: 'en' }],
    ]);
  });
});

describe('pages of one content after the other', () => {
  it('stay the same objects while their site is the same', () => {
    const folder = createFolder();
    for (const site of SITES) folder.write(site, 'a.md', '# A\n');
    const pagesOf = createToPages();
    const before = pagesOf(folder.content());
    folder.write('bo', 'b.md', '# B\n');
    const after = pagesOf(folder.content());
    for (const site of ['ada', 'cy']) expect(after.get(`${site}\na.md`)).toBe(before.get(`${site}\na.md`));
  });

  it('are published when their time has come, and no longer when it is over', () => {
    const folder = createFolder();
    folder.write('ada', 'a.md', '---\npublishDate: 2026-03-01T12:00:00Z\nexpiryDate: 2026-04-01\n---\n# A\n');
    const pagesOf = createToPages();
    for (const time of [
      '2026-02-01',
      '2026-03-01T11:59:59Z',
      '2026-03-01T12:00:00Z',
      '2026-03-31',
      '2026-04-01',
      '2026-01-01',
    ]) {
      const content = folder.content(new Date(time));
      expect(pagesOf(content)).toEqual(toPages(content));
    }
    const isPublished = ['2026-02-01', '2026-03-02', '2026-05-01', '2026-02-01'].map(
      (time) => pagesOf(folder.content(new Date(time))).get('ada\na.md')?.page !== undefined,
    );
    expect(isPublished).toEqual([false, true, false, false]);
  });
});
