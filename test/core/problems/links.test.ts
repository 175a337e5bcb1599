import { describe, expect, it } from 'vitest';
import { check, goodReport, type TestSite } from './check.ts';

const HOME = '---\ntitle: Home\n---\n\nWelcome.\n';

function broken(links: readonly string[], site: Partial<TestSite> = {}): readonly string[] {
  const body = links.map((href) => `[A page](${href})`).join('\n\n');
  const files = {
    'Events/_index.md': '---\ntitle: Events\n---\n\nAll events.\n',
    'Events/4.1-Event1/_index.md': goodReport({ body }),
    'Events/4.2-Event2/_index.md': goodReport({ title: 'Event-driven design', date: 'October 20, 2025' }),
    ...site.files,
  };
  return check({ site: { ...site, files } })
    .filter((line) => line.includes('broken-link'))
    .map((line) => /"(.*?)"/.exec(line)?.[1] ?? '');
}

describe('a link', () => {
  it('may lead to a page in every way that works on the site', () => {
    expect(
      broken([
        '../4.2-Event2/',
        '../4.2-event2',
        '/events/4.2-event2/',
        '/Events/4.2-Event2/#speakers',
        '/repo/events/4.2-event2/',
        '../4.2-Event2/_index.md',
        '../',
        '/',
        '#speakers',
        '?print',
      ]),
    ).toEqual([]);
  });

  it('may lead to other sites, and to what Hugo makes', () => {
    expect(
      broken(['https://aws.amazon.com', 'mailto:a@example.org', '//example.org/x', '/tags/aws/', '{{% ref "x" %}}']),
    ).toEqual([]);
  });

  it('is an error when it leads to no page', () => {
    expect(broken(['../4.9-Event9/', '/events/4.9-event9/', '4.2-Event2/'])).toEqual([
      '../4.9-Event9/',
      '/events/4.9-event9/',
      '4.2-Event2/',
    ]);
  });

  it('is an error when it was meant for another site', () => {
    const [problem] = check({ site: { files: { 'a.md': goodReport({ body: '[AWS](aws.amazon.com/s3)' }) } } });
    expect(problem).toBe(
      'a.md:19 error broken-link — "aws.amazon.com/s3" leads to no page of this site. Write https://aws.amazon.com/s3 for another site.',
    );
  });

  it('is not judged when it leads to a part of the site that is not at hand', () => {
    expect(broken(['/1-worklog/1.1-week1/', '../../1-Worklog/'])).toEqual([]);
    expect(broken(['/1-worklog/1.1-week1/'], { files: { '_index.md': HOME } })).toEqual(['/1-worklog/1.1-week1/']);
  });

  it('may lead to an address of the page’s own, and to an alias', () => {
    const page = '---\ntitle: P\nurl: /special/\naliases: [/old/]\n---\n\nText.\n';
    const files = { '_index.md': HOME, 'p.md': page };
    expect(broken(['/special/', '/old/', '/new/'], { files })).toEqual(['/new/']);
  });

  it('may lead to a file', () => {
    const site = { assets: ['files/slides.pdf'], resources: ['Events/4.1-Event1/notes.txt'] };
    expect(broken(['/files/slides.pdf', 'notes.txt', '/files/none.pdf'], site)).toEqual(['/files/none.pdf']);
    expect(broken(['/files/none.pdf'])).toEqual([]);
  });
});
