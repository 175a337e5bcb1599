import { describe, expect, it } from 'vitest';
import { check, goodReport } from './check.ts';

const ENGLISH = goodReport({
  body: Array.from(
    { length: 8 },
    (_, n) => `At 8:3${n} we set up GuardDuty, CloudTrail, EC2 and S3 on ${n}2 accounts.`,
  ).join('\n\n'),
});
const VIETNAMESE = goodReport({
  body: Array.from(
    { length: 8 },
    (_, n) => `Lúc 8:3${n} chúng tôi đã cài đặt GuardDuty, CloudTrail, EC2 và S3 trên ${n}2 tài khoản của nhóm.`,
  ).join('\n\n'),
});
const OTHER = goodReport({
  title: 'Edge services',
  date: 'November 19, 2025',
  body: 'CloudFront keeps copies of pages in 600 places, and WAF keeps bots away from them. '.repeat(8),
});

function problems(files: Readonly<Record<string, string>>): readonly string[] {
  return check({ site: { files } });
}

describe('a translation', () => {
  it('is fine when it is one', () => {
    expect(problems({ 'events/e1/_index.md': ENGLISH, 'events/e1/_index.vi.md': VIETNAMESE })).toEqual([]);
  });

  it('is a warning when it is in the language of the original', () => {
    expect(problems({ 'events/e1/_index.md': ENGLISH, 'events/e1/_index.vi.md': ENGLISH })).toEqual([
      'events/e1/_index.vi.md:5 warning wrong-language — The site shows this page as Vietnamese, but it is written in English. Translate it, or remove this file.',
    ]);
  });

  it('is a warning when it is another report', () => {
    const other = VIETNAMESE.replaceAll('Data Science on AWS', 'Edge services').replace(
      /^Lúc.*$/gmu,
      'CloudFront giữ bản sao của trang ở 600 nơi, còn WAF và Shield ngăn chặn bot cho API Gateway và ALB.',
    );
    expect(problems({ 'events/e1/_index.md': ENGLISH, 'events/e1/_index.vi.md': other })).toEqual([
      'events/e1/_index.vi.md:5 warning no-translation — The site shows this as the translation of events/e1/_index.md, but they share too few names, figures and headings. Translate that report, or give this one a page of its own.',
    ]);
  });
});

describe('a copy', () => {
  it('is a warning in both folders', () => {
    const copy = ENGLISH.replace('At 8:30', 'At 9:00');
    expect(
      problems({ 'events/e1/_index.md': ENGLISH, 'events/e2/_index.md': copy, 'events/e3/_index.md': OTHER }),
    ).toEqual([
      expect.stringMatching(/^events\/e1\/_index\.md:5 warning duplicate-report — .*\(events\/e2\/_index\.md\)/),
      expect.stringMatching(/^events\/e2\/_index\.md:5 warning duplicate-report — .*\(events\/e1\/_index\.md\)/),
    ]);
  });

  it('is a warning across sites, with the name of the other', () => {
    const files = { 'events/e1/_index.md': ENGLISH };
    expect(check({ an: { files }, binh: { files }, chi: { files } })[0]).toMatch(
      /^an\/events\/e1\/_index\.md:5 warning duplicate-report — .*\(binh: events\/e1\/_index\.md and 1 more\)/,
    );
  });
});
