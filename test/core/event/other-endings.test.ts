import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../src/core/event/events.ts';
import type { EventSource } from '../../../src/core/event/page-reading.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';

const INDEX = '### [Event 1](4.1-Event1/)\n\n**Event Name:** X-Ray Workshop\n\n**Location:** Bitexco Tower\n';
const EN =
  '# X-Ray Workshop\n\n**Date:** May 23, 2026\n\n### Speakers\n\n- **Kha Van** – Engineer\n\nIAM, KMS, EC2, S3, WAF';
const VI =
  '# Bài thu hoạch “X-Ray”\n\n**Ngày:** 23/05/2026\n\n### Diễn giả\n\n- **Văn Kha** – Kỹ sư\n\nIAM, KMS, EC2, S3, WAF ở nhà';

function source(file: string, text: string, original = file): EventSource {
  return { site: 'an', file, report: parseReport(text), original };
}

describe('files that end in .mdx or .markdown', () => {
  it.each(['md', 'mdx', 'markdown'])(
    'are translations, and are listed by a section index, all the same: .%s',
    (ending) => {
      const { events, twins } = eventsOf([
        source(`4-Events/_index.${ending}`, INDEX),
        source(`4-Events/4.1-Event1/index.${ending}`, EN),
        source(`4-Events/4.1-Event1/index.vi.${ending}`, VI),
      ]);
      expect(twins).toMatchObject([
        {
          one: { file: `4-Events/4.1-Event1/index.${ending}` },
          other: { file: `4-Events/4.1-Event1/index.vi.${ending}` },
        },
      ]);
      expect(events).toMatchObject([{ name: 'X-Ray Workshop', place: 'Bitexco Tower', date: '2026-05-23' }]);
      expect(events[0]?.reports).toHaveLength(2);
    },
  );

  it('are found by the name of their file', () => {
    const entry = '### [Event 1](x-ray)\n\n**Event Name:** X-Ray Workshop\n\n**Location:** Bitexco Tower\n';
    const { events } = eventsOf([source('a/_index.md', entry), source('a/b/x-ray.markdown', EN)]);
    expect(events).toMatchObject([{ place: 'Bitexco Tower' }]);
  });
});

describe('a file in a folder of translations', () => {
  it('is the translation of the file that the layout names', () => {
    const { twins, events } = eventsOf([
      source('docs/x-ray.md', EN),
      source('i18n/vi/docusaurus-plugin-content-docs/current/x-ray.md', VI, 'docs/x-ray.md'),
    ]);
    expect(twins).toHaveLength(1);
    expect(events).toHaveLength(1);
  });
});

describe('the date that a page of a blog of Astro gives', () => {
  it.each(['pubDate', 'pubDatetime', 'date'])('is the date of the event where nothing else is: %s', (field) => {
    const { events } = eventsOf([source('a.md', `---\ntitle: A long night\n${field}: 2024-05-01\n---\n\nText.\n`)]);
    expect(events).toMatchObject([{ date: '2024-05-01', chosen: { date: { source: 'front-matter', field } } }]);
  });
});
