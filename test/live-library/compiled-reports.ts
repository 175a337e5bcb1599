import { readHugoConfig } from '../../src/core/addresses/hugo/hugo-config.ts';
import type { TermTable } from '../../src/core/index/term-table.ts';
import { compileLibrary } from '../../src/core/library/compile-library.ts';
import type { LibraryData } from '../../src/core/library/library-data.ts';
import { readReports } from '../../src/core/library/reports.ts';
import { parseReport } from '../../src/core/parse/parse-report.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';

/** What the reports speak of. */
export const THINGS = ['GuardDuty', 'Secrets Manager', 'Lambda', 'Kubernetes', 'Terraform'];

function english(index: number): string {
  return `# Summary Report: “Cloud Day ${index}”

- **Date and Time:** November ${1 + (index % 28)}, 2025
- **Location:** Bitexco Tower, Ho Chi Minh City

## Speakers

- Steve Tran – Solutions Architect

## Key Highlights

- **${THINGS[index % THINGS.length]}** was shown by team number${index}: it rotates passwords every ${index} days.
- Hard-coded credentials were the cause of ${index} incidents.

## Backups

${'Backups are restored once a quarter, and nobody was told before. '.repeat(20)}
`;
}

function vietnamese(index: number): string {
  return `# Bài thu hoạch: “Ngày hội Đám mây lần ${index}”

- **Thời gian:** ngày ${1 + (index % 28)}/10/2025

## Bảo mật

- Xoay vòng mật khẩu của cơ sở dữ liệu ${index} lần mỗi tháng bằng ${THINGS[index % THINGS.length]}.
`;
}

export const knowledge = await readKnowledge(undefined);
/** Forty reports of as many events, half of them in Vietnamese. */
export const DATA = compileLibrary(
  readReports({
    sites: [{ name: 'site', config: readHugoConfig([{ name: 'hugo.toml', text: 'baseURL = "https://x.example/"' }]) }],
    files: Array.from({ length: 40 }, (_, index) => {
      const isEnglish = index % 2 === 0;
      const path = `e${index}/_index${isEnglish ? '' : '.vi'}.md`;
      return { site: 'site', path, parsed: parseReport(isEnglish ? english(index) : vietnamese(index)) };
    }),
    siteUrl: undefined,
    readAt: new Date('2026-06-01T00:00:00Z'),
  }),
  knowledge.glossary,
);

/** Terms and words are numbered in the order in which they come; which order that is makes no difference. */
export function withoutOrder({ passageIndex, reportIndex, words, headings, ...data }: LibraryData) {
  const byTerm = ({ terms, starts, documents, impacts }: typeof passageIndex) =>
    new Map(
      termsOf(terms).map((term, number) => {
        const [from, to] = [starts[number], starts[number + 1]];
        return [term, [...documents.subarray(from, to)].map((each, at) => [each, impacts[(from ?? 0) + at]])];
      }),
    );
  const terms = termsOf(passageIndex.terms);
  const marked = termsOf(words.marked);
  const counts = new Map(
    termsOf(words.words).map((word, number) => {
      return [word, [words.counts[number], words.isPlain[number], marked[words.markedOf[number] ?? -1]]];
    }),
  );
  return {
    ...data,
    headings: { starts: headings.starts, terms: Array.from(headings.terms, (number) => terms[number]) },
    ofPassages: byTerm(passageIndex),
    ofReports: byTerm(reportIndex),
    counts,
    marked: new Set(marked),
  };
}

function termsOf({ bytes, starts }: TermTable): readonly string[] {
  return Array.from(starts.subarray(1), (end, number) => Buffer.from(bytes.subarray(starts[number], end)).toString());
}
