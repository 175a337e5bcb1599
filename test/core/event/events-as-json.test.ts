import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../src/core/event/events.ts';
import { readFacts } from '../../../src/core/event/facts.ts';
import type { EventSource } from '../../../src/core/event/page-reading.ts';
import { readEntries } from '../../../src/core/event/section-index/index-entries.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';

const INDEX = '### [Event 1](4.1-Event1/)\n\n**Event Name:** X-Ray\n\n**Location:** Bitexco Tower\n';
const EN =
  '# X-Ray Workshop\n\n**Date:** May 23, 2026\n\n### Speakers\n\n- **Kha Van** – Engineer\n\nIAM, KMS, EC2, S3, WAF';
const VI =
  '# Bài thu hoạch “X-Ray”\n\n**Ngày:** 23/05/2026\n\n### Diễn giả\n\n- **Văn Kha** – Kỹ sư\n\nIAM, KMS, EC2, S3, WAF ở nhà';
const TEMPLATE =
  '# Bài thu hoạch “GenAI-powered App-DB Modernization workshop”\n\n### Danh Sách Diễn Giả\n\n- **Jignesh Shah** - Director\n';

const files: readonly EventSource[] = [
  ['_index.md', INDEX],
  ['4.1-Event1/_index.md', EN],
  ['4.1-Event1/_index.vi.md', VI],
  ['4.2-Event2/_index.md', TEMPLATE],
].map(([path = '', text = '']) => ({ site: 'an', file: `4-Events/${path}`, report: parseReport(text) }));

describe('eventsOf', () => {
  it('survives JSON, and gives the same events for reports that did', () => {
    const found = eventsOf(files);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(eventsOf(JSON.parse(JSON.stringify(files)))).toEqual(found);
    expect(found).toMatchObject({
      events: [{ name: 'X-Ray Workshop', date: '2026-05-23', place: 'Bitexco Tower' }],
      twins: [{ one: { file: '4-Events/4.1-Event1/_index.md' } }],
    });
  });

  it("says nothing of the template's own report", () => {
    const report = parseReport(TEMPLATE);
    const ref = { site: 'an', file: '4-Events/4.2-Event2/_index.md' };
    expect({ facts: readFacts(report, ref), entries: readEntries(report, ref) }).toEqual({ facts: [], entries: [] });
  });
});
