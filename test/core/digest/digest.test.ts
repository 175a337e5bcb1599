import { describe, expect, it } from 'vitest';
import { type Digest, type DigestOptions, digest } from '../../../src/core/answer/digest.ts';
import { blocksText, blockText } from '../../../src/core/report/parsed-report.ts';
import { libraryOf } from '../answer/library-of.ts';

const FILLER = Array.from({ length: 9 }, (_, index) => `- Session ${index} was about something else entirely.`).join(
  '\n',
);

function report(name: string, date: string | undefined, lines: string): string {
  return `# Summary Report: “${name}”\n\n${date === undefined ? '' : `- **Date:** ${date}\n`}\n### Key Highlights\n\n${lines}\n`;
}

const LIBRARY = libraryOf({
  '_index.md': '# Events\n\n### [Event 1](1/)\n\nAn event about observability.\n',
  '1/_index.md': report(
    'Cloud Builders Day',
    'October 3, 2025',
    `${FILLER}\n- Observability begins with traces.\n${FILLER}`,
  ),
  '2/_index.md': report(
    'Data Resiliency Night',
    'November 15, 2025',
    '- Observability begins with traces.\n\n#### More on observability\n\n- Observability begins with traces.\n\n#### Costs of observability\n\n- Observability costs a tenth of the bill.',
  ),
  '3/_index.md': report('Security Morning', undefined, '- Audit logs are part of observability.'),
  '4/_index.md': report('Frontend Evening', 'September 1, 2025', '- Forms, and nothing but forms.'),
  '1/_index.vi.md':
    '# Bài thu hoạch: “Ngày hội đám mây”\n\n### Nội dung nổi bật\n\n- Khả năng quan sát (observability) bắt đầu từ việc ghi lại dấu vết của từng yêu cầu.\n',
});

describe('a digest', () => {
  it('groups what is said by report, newest first, undated last', () => {
    expect(summary(digest(LIBRARY, 'observability'))).toEqual([
      ['Data Resiliency Night', ['Observability begins with traces.', 'Observability costs a tenth of the bill.']],
      ['Cloud Builders Day', ['Observability begins with traces.']],
      ['Security Morning', ['Audit logs are part of observability.']],
    ]);
  });

  it('counts the reports that mention it and all that there are, the languages of one once', () => {
    expect(digest(LIBRARY, 'observability')).toMatchObject({ about: 'observability', mentionedIn: 3, searched: 4 });
    expect(digest(LIBRARY, 'khả năng quan sát')).toMatchObject({ mentionedIn: 1, searched: 4 });
  });

  it.each<[DigestOptions, readonly number[]]>([
    [{ groups: 1 }, [2]],
    [{ points: 1 }, [1, 1, 1]],
    [{ groups: 2, points: 1 }, [1, 1]],
  ])('with %j has groups of %j points, and counts the rest', (options, sizes) => {
    const found = digest(LIBRARY, 'observability', options);
    expect(found.groups.map(({ points }) => points.length).toSorted()).toEqual([...sizes].sort());
    expect(found.mentionedIn).toBe(3);
  });

  it('quotes lines from their sections, and says where more stands', () => {
    for (const { points } of digest(LIBRARY, 'observability').groups) {
      for (const { passage, quote } of points) {
        const all = blocksText(passage.section.blocks);
        expect(all).toContain(blocksText(quote.blocks));
        expect(blocksText(quote.blocks).length).toBeLessThanOrEqual(280);
        expect(quote.cutBefore || quote.cutAfter).toBe(blocksText(quote.blocks) !== all);
      }
    }
  });

  it('of several words is of reports that hold them all', () => {
    expect(digest(LIBRARY, 'audit logs').groups.map(({ report: { name } }) => name)).toEqual(['Security Morning']);
    expect(digest(LIBRARY, 'observability of forms').groups).toEqual([]);
  });

  it.each(['XyzPlatform', '', 'the and of', '🚀'])('of %j is empty', (about) => {
    expect(digest(LIBRARY, about)).toEqual({ about, groups: [], mentionedIn: 0, searched: 4 });
  });
});

/** The lines of each report's points that hold the word. */
function summary({ groups }: Digest): readonly (readonly [string, readonly string[]])[] {
  return groups.map(({ report: { name }, points }) => {
    const lines = points.flatMap(({ quote }) => quote.blocks.map(blockText));
    return [name, lines.filter((line) => /observability/i.test(line))];
  });
}
