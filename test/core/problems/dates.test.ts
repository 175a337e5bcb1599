import { describe, expect, it } from 'vitest';
import { checkFiles, goodReport } from './check.ts';

const INDEX = `---
title: Events
---

### [Event 1](4.1-Event1/)

**Event Name:** Data Science on AWS

**Date & Time:** 09:00, October 16, 2025

**Location:** Bitexco Tower
`;

function dated(date: string, text?: string): string {
  return goodReport(text === undefined ? {} : { date: text }).replace('---\n', `---\ndate: ${date}\n`);
}

function check(report: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  return checkFiles({ 'events/4.1-Event1/_index.md': report, ...others }, /date/);
}

describe('the date of the front matter', () => {
  it('may be the day of the event, in any form', () => {
    expect(check(dated('2025-10-16'))).toEqual([]);
    expect(check(dated('2025-10-16T09:00:00+07:00'))).toEqual([]);
    expect(check(dated('""'))).toEqual([]);
    expect(check(goodReport())).toEqual([]);
  });

  it('is held against the text whatever its program calls it', () => {
    const report = dated('2025-10-06').replace('date:', 'pubDate:');
    expect(check(report)).toEqual([expect.stringMatching(/:2 error date-contradicts-text — .* 2025-10-06, but/)]);
    expect(check(report.replace('2025-10-06', '2025-30-07'))).toEqual([
      'events/4.1-Event1/_index.md:2 warning impossible-date — "2025-30-07" is no day that a calendar has. Write year, month and day: pubDate: 2025-11-29.',
    ]);
  });

  it('may be any day of an event of several days', () => {
    expect(check(dated('2026-07-26', '25-26/07/2026'))).toEqual([]);
  });

  it('is an error when it is before the day that the text gives: no report is older than its event', () => {
    expect(check(dated('2025-10-06'))).toEqual([
      'events/4.1-Event1/_index.md:2 error date-contradicts-text — The front matter says 2025-10-06, but events/4.1-Event1/_index.md:8 says 2025-10-16. No report is older than its event: mend the one that is wrong.',
    ]);
  });

  it('is only a warning when it is later: it may be the day of writing', () => {
    expect(check(dated('2025-10-20'))).toEqual([
      'events/4.1-Event1/_index.md:2 warning date-after-event — The front matter says 2025-10-20, but events/4.1-Event1/_index.md:8 says 2025-10-16. Give the day of the event, or leave it if this is meant as the day of writing.',
    ]);
  });

  it('is held against the section index when the text gives no day', () => {
    const report = dated('2025-10-06').replace('**Date:** October 16, 2025', '');
    expect(check(report, { 'events/_index.md': INDEX })).toEqual([
      expect.stringMatching(/^events\/4\.1-Event1\/_index\.md:2 error .*events\/_index\.md:9 says 2025-10-16/),
    ]);
    expect(check(report)).toEqual([expect.stringContaining('missing-date')]);
  });

  it.each(['2025-09-09', '2024-01-01'])('is a warning when it is the template’s %s, with the day to write', (day) => {
    expect(check(dated(day))).toEqual([
      `events/4.1-Event1/_index.md:2 warning template-date — ${day} is the date of the template. The event was on 2025-10-16: write that.`,
    ]);
  });

  it('is fine when the event really was on the day of the template', () => {
    expect(check(dated('2025-09-09', 'September 9, 2025'))).toEqual([]);
  });

  it('is a warning when it is none', () => {
    expect(check(dated('`r Sys.Date()`'.replace(/.*/, '"$&"')))).toEqual([
      expect.stringMatching(/:2 warning template-date — `r Sys\.Date\(\)` is the template's and no date to Hugo/),
    ]);
    expect(check(dated('2999-01-01', 'January 1, 2099')).join()).not.toContain('impossible-date');
    expect(check(dated('2026-30-07'))).toEqual([
      'events/4.1-Event1/_index.md:2 warning impossible-date — "2026-30-07" is no day that a calendar has. Write year, month and day: date: 2025-11-29.',
    ]);
  });
});

const BODY = 'At 8:30 AM we set up GuardDuty, CloudTrail, SageMaker and EC2 on 32 accounts.';

/** A translation of `goodReport({ body: BODY })`. */
function vietnamese(date: string): string {
  return goodReport({ date, body: BODY }).replace(
    /We learned.*/,
    'Chúng tôi đã học được rất nhiều điều mới về khoa học dữ liệu và những lý do khiến việc đưa dữ liệu về một nơi mất nhiều thời gian như vậy.',
  );
}

describe('days that disagree', () => {
  it('are an error between the text and the section index', () => {
    expect(check(goodReport({ date: 'October 6, 2025' }), { 'events/_index.md': INDEX })).toEqual([
      'events/4.1-Event1/_index.md:7 error date-contradicts-index — The text says 2025-10-06, the section index (events/_index.md:9) says 2025-10-16. Mend the one that is wrong.',
    ]);
  });

  it.each(['md', 'markdown'])('are an error between the indexes of two languages, once, in files .%s', (ending) => {
    const report = goodReport({ body: BODY }).replace('**Date:** October 16, 2025', '');
    const others = {
      [`events/4.1-Event1/_index.vi.${ending}`]: vietnamese('').replace('**Date:**', ''),
      'events/_index.md': INDEX,
      [`events/_index.vi.${ending}`]: INDEX.replace('09:00, October 16, 2025', '09:00, 7 tháng 11, 2025'),
    };
    expect(check(report, others)).toEqual([
      `events/4.1-Event1/_index.md:5 error date-contradicts-index — The section indexes disagree about this event: events/_index.md:9 says 2025-10-16, events/_index.vi.${ending}:9 says 2025-11-07. Mend the one that is wrong.`,
    ]);
  });

  it('are an error between the languages, named once', () => {
    const others = { 'events/4.1-Event1/_index.vi.md': vietnamese('6 tháng 10, 2025') };
    expect(check(goodReport({ body: BODY }), others)).toEqual([
      'events/4.1-Event1/_index.vi.md:7 error date-contradicts-translation — The text says 2025-10-06, the other language (events/4.1-Event1/_index.md:7) says 2025-10-16. Mend the one that is wrong.',
    ]);
  });
});
