import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../src/core/event/events.ts';
import type { EventSource } from '../../../src/core/event/page-reading.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';

function file(site: string, path: string, text: string): EventSource {
  return { site, file: `4-EventParticipated/${path}`, report: parseReport(text) };
}

const LONG = 'We set up GuardDuty, CloudTrail, IAM, KMS, WAF, EC2 and S3 at 8:30 on 3 accounts with 100 users. '.repeat(
  3,
);
const LONG_VI =
  'Chúng tôi đã cài đặt GuardDuty, CloudTrail, IAM, KMS, WAF, EC2 và S3 lúc 8:30 trên 3 tài khoản với 100 người dùng. '.repeat(
    3,
  );

describe('eventsOf', () => {
  it('puts reports of one event together across languages and authors', () => {
    const { events } = eventsOf([
      file(
        'an',
        '4.1-Event1/_index.md',
        `# Summary Report: “AWS Cloud Mastery Series #3: Security Pillar”\n\n**Date:** November 29, 2025\n\n${LONG}`,
      ),
      file(
        'an',
        '4.1-Event1/_index.vi.md',
        `# Bài thu hoạch “AWS Cloud Mastery Series #3: Trụ cột Bảo mật”\n\n**Ngày:** 29 tháng 11, 2025\n\n${LONG_VI}`,
      ),
      file('binh', '4.4-Event4/_index.md', `# AWS Mastery 3: AWS Security\n\n**Date:** December 1, 2025\n\n${LONG}`),
      file(
        'chi',
        '4.2-Event2/_index.md',
        `# Report: “Well-Architected Security Pillar Wokrshop”\n\n**Date:** November 29, 2025\n\n${LONG}`,
      ),
      file('chi', '4.3-Event3/_index.md', `# Report: “Data Science on AWS”\n\n**Date:** November 29, 2025\n\n${LONG}`),
    ]);
    expect(
      events.map(({ date, series, reports }) => [
        date,
        series,
        reports.map(({ site, file }) => `${site} ${file.slice(20)}`),
      ]),
    ).toEqual([
      [
        '2025-11-29',
        'AWS Cloud Mastery Series #3',
        [
          'an 4.1-Event1/_index.md',
          'an 4.1-Event1/_index.vi.md',
          'binh 4.4-Event4/_index.md',
          'chi 4.2-Event2/_index.md',
        ],
      ],
      ['2025-11-29', undefined, ['chi 4.3-Event3/_index.md']],
    ]);
  });

  it('keeps monthly events of one name apart', () => {
    const { events } = eventsOf([
      file('an', '4.1-Event1/_index.md', '# FCAJ Community Day\n\n**Date:** May 23, 2026\n'),
      file('binh', '4.1-Event1/_index.md', '# FCAJ Community Day\n\n**Date:** May 30, 2026\n'),
      file('chi', '4.1-Event1/_index.md', '# FCAJ Community Day\n\n**Date:** June 27, 2026\n'),
    ]);
    expect(events.map(({ date }) => date)).toEqual(['2026-05-23', '2026-05-30', '2026-06-27']);
    expect(new Set(events.map(({ id }) => id)).size).toBe(3);
  });

  it('takes when and where from the section index, and lets the text win over it', () => {
    const index =
      '### [Event 1](4.1-Event1/)\n&emsp;**Event Name:** X-Ray\n\n&emsp;**Date & Time:** 09:00, September 26, 2025\n\n&emsp;**Location:** Bitexco Tower\n';
    const { events } = eventsOf([
      file('an', '_index.md', index),
      file(
        'an',
        '4.1-Event1/_index.md',
        '---\ndate: 2025-09-09\n---\n# X-Ray Workshop\n\n**Date:** September 18, 2025\n',
      ),
    ]);
    expect(events).toMatchObject([
      { name: 'X-Ray Workshop', date: '2025-09-18', time: '09:00', place: 'Bitexco Tower' },
    ]);
    expect(events[0]?.facts.filter(({ kind }) => kind === 'date').map(({ iso, source }) => [iso, source])).toEqual([
      ['2025-09-18', 'text'],
      ['2025-09-26', 'index'],
    ]);
  });

  it('lets the front matter confirm a day that the text gives', () => {
    const { events } = eventsOf([
      file('an', '4.1-Event1/_index.md', '---\ndate: 2026-05-23\n---\n# X-Ray Workshop\n\n**Date:** May 23, 2026\n'),
    ]);
    expect(events[0]?.facts.at(-1)).toEqual({
      kind: 'date',
      value: '2026-05-23',
      iso: '2026-05-23',
      site: 'an',
      file: '4-EventParticipated/4.1-Event1/_index.md',
      line: 1,
      source: 'front-matter',
      field: 'date',
    });
  });

  it('has no date rather than one that only the front matter gives, and to several reports', () => {
    const { events } = eventsOf([
      file('an', '4.1-Event1/_index.md', '---\ndate: 2025-09-09\n---\n# X-Ray Workshop\n\ntext\n'),
      file('an', '4.2-Event2/_index.md', '---\ndate: 2025-09-09\n---\n# Data Science Day\n\ntext\n'),
    ]);
    expect(events.map(({ date }) => date)).toEqual([undefined, undefined]);
  });

  it("makes no event of the template's own report, and no twin of another report under the same number", () => {
    const template =
      '# Bài thu hoạch “GenAI-powered App-DB Modernization workshop”\n\n### Danh Sách Diễn Giả\n\n- **Jignesh Shah** - Director\n- **Erica Liu** - Sr. GTM\n';
    const { events } = eventsOf([
      file('an', '4.1-Event1/_index.md', `# X-Ray Workshop\n\n${LONG}`),
      file('an', '4.1-Event1/_index.vi.md', template),
      file('an', '4.2-Event2/_index.md', `# AWS Mastery 1\n\n${LONG}`),
      file('an', '4.2-Event2/_index.vi.md', `# AWS Mastery 2\n\n${LONG_VI}`),
    ]);
    expect(events.map(({ reports }) => reports.length)).toEqual([1, 1, 1]);
  });

  it('names each speaker once, as fully as any report does', () => {
    const { events } = eventsOf([
      file(
        'an',
        '4.1-Event1/_index.md',
        '# X-Ray Workshop\n\n**Date:** May 23, 2026\n\n### Speakers\n\n- **Kha Van** – Engineer\n- **Mr. Do Huy Thang**\n',
      ),
      file(
        'binh',
        '4.1-Event1/_index.md',
        '# X-Ray Workshop\n\n**Date:** May 23, 2026\n\n### Speakers\n\n- **Văn Hoàng Kha** – Engineer\n- **Đỗ Huy Thắng**\n',
      ),
    ]);
    expect(events.map(({ speakers }) => speakers)).toEqual([['Văn Hoàng Kha', 'Đỗ Huy Thắng']]);
  });

  it('survives JSON, and gives the same ids again', () => {
    const files = [file('an', '4.1-Event1/_index.md', '# X-Ray Workshop\n\n**Date:** May 23, 2026\n')];
    const { events } = eventsOf(files);
    expect(JSON.parse(JSON.stringify(events))).toEqual(events);
    expect(eventsOf(files).events[0]?.id).toBe(events[0]?.id);
  });

  it('puts every report into exactly one event', () => {
    const names = [
      'AWS Mastery 1',
      'AWS Cloud Mastery Series #1: GenAI',
      'GenAI on AWS',
      'FCAJ Community Day',
      'X-Ray',
      '',
    ];
    const dates = ['', '**Date:** May 23, 2026', '**Date:** May 24, 2026', '**Ngày:** 23/05/2026'];
    const anyReport = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...dates), fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 8, size: 'max' }), (reports) => {
        const files = reports.map(([name, date, site], index) =>
          file(
            site,
            `4.${index + 1}-Event${index + 1}/_index.md`,
            `${name === '' ? '' : `# ${name}`}\n\n${date}\n\ntext\n`,
          ),
        );
        const { events } = eventsOf(files);
        const found = events.flatMap((event) => event.reports.map((ref) => `${ref.site} ${ref.file}`));
        expect(found.toSorted()).toEqual(files.map((each) => `${each.site} ${each.file}`).toSorted());
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      }),
      { numRuns: 40 },
    );
  });
});
