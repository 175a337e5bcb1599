import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSections } from '../../../../src/core/event/twins/align-sections.ts';
import { traitsOf } from '../../../../src/core/event/twins/traits.ts';
import { twinOf } from '../../../../src/core/event/twins/twins.ts';
import { parseReport } from '../../../../src/core/parse/parse-report.ts';

const EN = `# Summary Report: “DevOps on AWS”

### Speakers

- **Van Hoang Kha** – Cloud Engineer

### Key Highlights

#### 1. CI/CD with CodePipeline

CodePipeline and CodeBuild release 46 times more often, DORA says.

#### 2. Containers on ECS and EKS

ECS, EKS and ECR run containers; Fargate needs no EC2 servers.

### Key Takeaways

Automation is worth the work of the first weeks, and the team learns it together.
`;

const VI = `# Bài thu hoạch “DevOps trên AWS”

### Danh Sách Diễn Giả

- **Văn Hoàng Kha** – Kỹ sư Cloud

### Nội Dung Nổi Bật

#### 1. CI/CD với CodePipeline

CodePipeline và CodeBuild phát hành thường xuyên hơn 46 lần, theo DORA.

#### 2. Container trên ECS và EKS

ECS, EKS và ECR chạy container; Fargate không cần máy chủ EC2.

### Những Gì Học Được

Tự động hóa xứng đáng với công sức của những tuần đầu, và cả nhóm cùng học.
`;

const headingPairs = (one: string, other: string) => {
  const [a, b] = [parseReport(one), parseReport(other)];
  const verdict = twinOf(a, b);
  if (verdict.kind === 'no-twin') return verdict.reason;
  return verdict.pairs.map((pair) => [a.sections[pair.one]?.heading, b.sections[pair.other]?.heading]);
};

describe('twinOf', () => {
  it('pairs the sections of a translation', () => {
    expect(headingPairs(EN, VI)).toEqual([
      ['Summary Report: “DevOps on AWS”', 'Bài thu hoạch “DevOps trên AWS”'],
      ['Speakers', 'Danh Sách Diễn Giả'],
      ['Key Highlights', 'Nội Dung Nổi Bật'],
      ['1. CI/CD with CodePipeline', '1. CI/CD với CodePipeline'],
      ['2. Containers on ECS and EKS', '2. Container trên ECS và EKS'],
      ['Key Takeaways', 'Những Gì Học Được'],
    ]);
  });

  it('pairs them the other way round, too', () => {
    expect(headingPairs(VI, EN)).toHaveLength(6);
  });

  it('is not led astray by a section that is missing, or a heading that changed its level', () => {
    const shorter = VI.replace(/#### 1[\s\S]*?(?=#### 2)/u, '').replace('#### 2.', '### 2.');
    expect(headingPairs(EN, shorter)).toEqual([
      ['Summary Report: “DevOps on AWS”', 'Bài thu hoạch “DevOps trên AWS”'],
      ['Speakers', 'Danh Sách Diễn Giả'],
      ['Key Highlights', 'Nội Dung Nổi Bật'],
      ['2. Containers on ECS and EKS', '2. Container trên ECS và EKS'],
      ['Key Takeaways', 'Những Gì Học Được'],
    ]);
  });

  it('refuses two files in one language', () => {
    expect(headingPairs(EN, EN)).toBe('both are in English');
    expect(headingPairs(VI, VI)).toBe('both are in Vietnamese');
  });

  it("refuses the template's own report", () => {
    const template =
      '# Bài thu hoạch\n\n### Danh Sách Diễn Giả\n\n- **Jignesh Shah** - Director, Open Source Databases\n- **Erica Liu** - Sr. GTM Specialist\n';
    expect(headingPairs(EN, template)).toBe("one is the template's own report");
  });

  it('refuses another report under the same number', () => {
    const other = `# Bài thu hoạch “Data Science”\n\n### Nội dung\n\nNhóm đã dùng SageMaker, AWS Glue, QuickSight, S3, RDS và Redshift cho 1200 ảnh trong 30 phút, rất thú vị và bổ ích.\n`;
    expect(headingPairs(EN, other)).toBe('they share too few names, figures and headings');
    expect(
      headingPairs(EN.replace('“DevOps', '“AWS Mastery 1: DevOps'), VI.replace('“DevOps', '“AWS Mastery 2: DevOps')),
    ).toBe('they are about different events of a series');
  });
});

describe('alignSections', () => {
  const anySection = fc.tuple(
    fc.constantFrom('##', '###', '####'),
    fc.constantFrom('Speakers', '1. IAM', '2. EC2 and S3', 'Nội dung', 'Key'),
    fc.constantFrom('', 'IAM 2025', 'text'),
  );
  const anyReport = fc
    .array(anySection, { maxLength: 10, size: 'max' })
    .map(
      (sections) =>
        traitsOf(parseReport(sections.map(([marks, heading, text]) => `${marks} ${heading}\n\n${text}\n`).join('\n')))
          .sections,
    );

  it('never crosses, and never uses a section twice', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (one, other) => {
        const pairs = alignSections(one, other);
        pairs.forEach((pair, index) => {
          expect(pair.one).toBeGreaterThan(pairs[index - 1]?.one ?? -1);
          expect(pair.other).toBeGreaterThan(pairs[index - 1]?.other ?? -1);
          expect(pair.one).toBeLessThan(one.length);
          expect(pair.other).toBeLessThan(other.length);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('pairs each section of a report with itself', () => {
    fc.assert(
      fc.property(anyReport, (sections) => {
        expect(alignSections(sections, sections)).toEqual(sections.map((_, index) => ({ one: index, other: index })));
      }),
      { numRuns: 60 },
    );
  });
});
