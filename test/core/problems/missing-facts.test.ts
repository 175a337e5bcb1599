import { describe, expect, it } from 'vitest';
import { checkFiles, goodReport } from './check.ts';

const BARE = '---\ntitle: Event 1\n---\n\n# Summary Report: “Data Science on AWS”\n\nWe learned a lot about data.\n';

function check(report: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  return checkFiles({ 'events/4.1-Event1/_index.md': report, ...others }, /missing/);
}

describe('a report', () => {
  it('has nothing missing when it says when and where the event was and who spoke', () => {
    expect(check(goodReport())).toEqual([]);
  });

  it('is told what is missing at its heading', () => {
    expect(check(BARE).map((line) => line.split(' — ')[0])).toEqual([
      'events/4.1-Event1/_index.md:5 warning missing-date',
      'events/4.1-Event1/_index.md:5 warning missing-place',
      'events/4.1-Event1/_index.md:5 warning missing-speakers',
    ]);
  });

  it('may leave day and place to the section index', () => {
    const index =
      '---\ntitle: Events\n---\n\n### [Event 1](4.1-Event1/)\n\n**Event Name:** Data Science on AWS\n\n**Date:** October 16, 2025\n\n**Location:** Bitexco Tower\n';
    expect(check(BARE, { 'events/_index.md': index })).toEqual([expect.stringContaining('missing-speakers')]);
  });

  it('may say that the speakers are not known', () => {
    const report = `${BARE}\n### Speakers\n\n- Not available in the original data.\n`;
    expect(check(report).join()).not.toContain('missing-speakers');
  });

  it('is told how to write a day that cannot be read in full', () => {
    expect(check(goodReport({ date: 'October, 2025' }))).toEqual([
      'events/4.1-Event1/_index.md:5 warning missing-date — "October, 2025" gives no full day. Write day, month and year: "**Date:** November 29, 2025".',
    ]);
  });
});

describe('a page that is no report of an event', () => {
  it('needs no speakers', () => {
    const log = '---\ntitle: Week 1\n---\n\n### Tasks\n\nRead about EC2 and set up an account for the team.\n';
    expect(checkFiles({ '1-Worklog/1.1-Week1/_index.md': log }, /missing/)).toEqual([]);
  });

  it('need not have a place when it is a draft or left out of the answers', () => {
    for (const flag of ['draft: true', 'includeInReport: false']) {
      expect(check(BARE.replace('title: Event 1', `title: Event 1\n${flag}`))).toEqual([]);
    }
  });
});

describe('a page', () => {
  it('needs a title', () => {
    const report = goodReport().replace('title: "Data Science on AWS"', 'weight: 1');
    expect(check(report)).toEqual([
      'events/4.1-Event1/_index.md:1 warning missing-title — The front matter gives no title, so menus and lists of the site show none. Add "title: …" to it.',
    ]);
  });

  it('must not begin with text before its front matter', () => {
    const report = `Here is the English version of the report:\n${goodReport()}`;
    expect(checkFiles({ 'events/a.md': report }, /error/)).toEqual([
      'events/a.md:1 error text-before-front-matter — Text stands before the front matter, so Hugo reads no title here. Remove it.',
    ]);
  });
});
