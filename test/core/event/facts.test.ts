import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/core/event/facts.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { blockText } from '../../../src/core/report/parsed-report.ts';

const REF = { site: 's', file: '4.1-Event1/_index.md' };

function facts(markdown: string) {
  return readFacts(parseReport(markdown), REF);
}

function values(markdown: string, kind: string) {
  return facts(markdown)
    .filter((fact) => fact.kind === kind)
    .map(({ value, line }) => `${line}: ${value}`);
}

describe('readFacts', () => {
  it.each([
    ['**Venue:** the Plough. **Host:** Wren Castellan', 'place', ['1: the Plough.']],
    ['**Date:** 3 May 2024 **Location:** Hall B', 'place', ['1: Hall B']],
    ['**Location**: Hall B, **second** floor', 'place', ['1: Hall B, second floor']],
  ])('reads each of several labels on a line: %s', (markdown, kind, expected) => {
    expect(values(markdown, kind)).toEqual(expected);
  });

  it("reads the shipped report: its date is the text's, not the front matter's", () => {
    const file = '4-EventParticipated/4.5-Event5/_index.md';
    const found = facts(readFileSync(`content/${file}`, 'utf8'));
    expect(found.map(({ kind, value, iso, until, line, source }) => [kind, value, iso, until, line, source])).toEqual([
      [
        'name',
        'AWS Cloud Mastery Series #3: According to AWS Well-Architected Security Pillar',
        undefined,
        undefined,
        9,
        'text',
      ],
      [
        'name',
        'AWS Cloud Mastery Series #3 - According to AWS Well-Architected Security Pillar',
        undefined,
        undefined,
        1,
        'front-matter',
      ],
      ['series', 'AWS Cloud Mastery Series #3', undefined, undefined, 9, 'text'],
      ['date', 'Saturday, November 29, 2025', '2025-11-29', undefined, 13, 'text'],
      ['time', '8:30 AM – 12:00 PM', '08:30', '12:00', 13, 'text'],
      ['topic', 'According to AWS Well-Architected Security Pillar', undefined, undefined, 14, 'text'],
      [
        'speaker-note',
        'Detailed speaker information is not available in the original data, assumed to be AWS Vietnam Solution Architects/Specialists.',
        undefined,
        undefined,
        24,
        'text',
      ],
      ['series', 'AWS Cloud Mastery Series #3', undefined, undefined, 1, 'front-matter'],
    ]);
  });

  it.each([
    ['a bold label', '**Date:** November 7, 2025'],
    ['a label with the bullet inside the bold', '**- Date:** November 7, 2025'],
    ['a Vietnamese label', '**Thời gian:** Thứ Sáu, ngày 7 tháng 11 năm 2025'],
    ['a list item', '- **Date and Time:** November 7, 2025 (8:30 AM – 12:00 PM)'],
    ['a table of two columns without header', '| | |\n|---|---|\n| **Date** | November 7, 2025 |'],
    [
      'a notice with emoji labels',
      '{{% notice info %}}\n📅 **Date:** November 7, 2025 | 📍 **Format:** Online\n{{% /notice %}}',
    ],
    ['an emoji alone', '📅 07/11/2025'],
    ['a line that is little more', '8:30 AM – 12:00 PM, Friday, November 7, 2025'],
    ['a heading that is a label', '### Date\n\nNovember 7, 2025'],
    ['a heading with it', '## Meetup (November 7, 2025)'],
    [
      'a sentence that says when',
      `The workshop was held on November 7, 2025 at the office, ${'and many came to it '.repeat(4)}`,
    ],
  ])('reads the date from %s', (_, markdown) => {
    expect(facts(`# Summary Report: “X-Ray”\n\n${markdown}\n`).find(({ kind }) => kind === 'date')?.iso).toBe(
      '2025-11-07',
    );
  });

  it('reads a month as all of its days, and keeps a date that it cannot read as written', () => {
    expect(facts('**Date:** October, 2025').filter(({ kind }) => kind === 'date')).toEqual([
      { kind: 'date', value: 'October, 2025', iso: '2025-10-01', until: '2025-10-31', line: 1, source: 'text', ...REF },
    ]);
    expect(facts('**Date:** Autumn 2025').filter(({ kind }) => kind === 'date')).toEqual([
      { kind: 'date', value: 'Autumn 2025', line: 1, source: 'text', ...REF },
    ]);
  });

  it('does not take a date in prose for the date of the event', () => {
    const prose = `LotusHacks began on June 20, 2026 and our team built two projects there, ${'day and night '.repeat(6)}`;
    expect(values(`# Meetup\n\n### Highlights\n\n${prose}`, 'date')).toEqual([]);
  });

  it('reads place, topic and role near the beginning, not deep in the report', () => {
    const markdown = '# X-Ray\n\n**Location:** Bitexco Tower\n\n**Topic:** Tracing\n\n**Role:** Attendee\n';
    const deep =
      '\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n\n## IAM\n\n- **Role:** temporary credentials\n- **Topic:** SNS\n';
    expect(values(markdown + deep, 'place')).toEqual(['3: Bitexco Tower']);
    expect(values(markdown + deep, 'topic')).toEqual(['5: Tracing']);
    expect(values(markdown + deep, 'role')).toEqual(['7: Attendee']);
  });

  it('says nothing from what the template left', () => {
    const leftover =
      '### Speakers\n\n- **Jignesh Shah** – Director, Open Source Databases\n- **Erica Liu** – Sr. GTM Specialist, AppMod\n';
    expect(facts(leftover)).toEqual([]);
    const own = '# Meetup\n\n### Speakers\n\n- **Steve Tran** – Founder\n\n### Event Experience\n\nI learned much.\n\n';
    expect(values(own + leftover, 'speaker')).toEqual(['5: Steve Tran']);
  });

  it('gives only what can be quoted from the line that it names', () => {
    const line = fc.constantFrom(
      '# Summary Report: “DevOps – on AWS”',
      '## Speakers & Topics',
      '### Location',
      '**- Date:** Saturday, 15/11/2025 (8:30 – 12:00)',
      'Thời gian: 09:00 ngày 04/07/2026 | Địa điểm: Bitexco',
      '- **Mr. Toan Huynh, Ms. My Nguyen** – Specialist SA',
      '- Nothing is known of them.',
      '| Speaker | Topic |\n|---|---|\n| Đạt & Cường | Data |',
      '> 📍 Hall A',
      '',
    );
    const report = fc.array(fc.oneof(line, fc.string({ unit: 'grapheme' })), { size: 'max', maxLength: 12 });
    fc.assert(
      fc.property(report, (lines) => {
        const parsed = parseReport(lines.join('\n\n'));
        const texts = parsed.sections.flatMap((section) => [
          { line: section.line, text: section.heading },
          ...section.blocks.map((block) => ({ line: block.line, text: blockText(block) })),
        ]);
        for (const fact of readFacts(parsed, REF)) {
          expect(texts.some(({ line: at, text }) => at === fact.line && text.includes(fact.value))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
