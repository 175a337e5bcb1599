import { describe, expect, it } from 'vitest';
import {
  authoredSections,
  isGuidance,
  isTemplateAlt,
  isTemplateEvent,
  isTemplateReport,
  isTemplateSection,
} from '../../../../src/core/event/template/template.ts';
import { parseReport } from '../../../../src/core/parse/parse-report.ts';

describe('isGuidance', () => {
  it.each([
    '⚠️ Note: The following information is for reference purposes only. Please do not copy verbatim for your report.',
    '⚠️ Lưu ý: Các thông tin dưới đây chỉ nhằm mục đích tham khảo, vui lòng không sao chép nguyên văn.',
    'In this section, you should list and describe in detail the events you have participated in.',
    'Trong phần này, các bạn cần liệt kê và mô tả chi tiết các sự kiện (event) mà mình đã tham gia.',
    'Add your event photos here',
    'Thêm các hình ảnh của các bạn tại đây',
    'Thêm ảnh sự kiện của bạn vào đây',
    '<Thêm tên sự kiện 4>',
    'Ngày & giờ: <YYYY-MM-DD>',
    'Địa điểm: <Địa điểm hoặc trực tuyến>',
    'Location (if applicable)',
  ])('knows: %s', (text) => {
    expect(isGuidance(text)).toBe(true);
  });

  it.each([
    'In this section, I list the events that I participated in.',
    'DX<inAction> Talk#7: Reinventing DevSecOps',
    'Event name: Data Science on AWS',
    'The latency was < 5 ms and the name > 3 letters.',
    'Copy the bucket name, not the ARN.',
    'aws s3 cp file.txt s3://<bucket>/<name>',
    'Replication does not copy objects that existed before.',
    'Thời gian tổ chức:',
  ])("leaves an author's own words: %s", (text) => {
    expect(isGuidance(text)).toBe(false);
  });
});

const LEFT = `### Speakers

- **Jignesh Shah** – Director, Open Source Databases
- **Erica Liu** – Sr. GTM Specialist, AppMod

#### Domain-Driven Design (DDD)

- **Four-step method**: Identify domain events → arrange timeline → identify actors → define bounded contexts
- **Bookstore case study**: Demonstrates real-world DDD application
`;

describe('the report of the template', () => {
  it('is known by its lines, whatever stands in the H1', () => {
    expect(isTemplateReport(parseReport(`# Summary Report: “X-Ray”\n\n${LEFT}`))).toBe(true);
    expect(isTemplateReport(parseReport(`# X-Ray\n\n### Highlights\n\n- Tracing with segments\n`))).toBe(false);
  });

  it('is taken out where it is appended to a real one', () => {
    const report = parseReport(
      `# X-Ray\n\n### Highlights\n\nTracing with segments.\n\n### Event Experience\n\nI learned much.\n\n${LEFT}`,
    );
    expect(isTemplateReport(report)).toBe(false);
    expect(authoredSections(report).map(({ heading }) => heading)).toEqual(['X-Ray', 'Highlights', 'Event Experience']);
  });

  it("leaves the author's own sentences beside guidance", () => {
    const report = parseReport(
      '> In this section, you should list and describe in detail the events.\n\nI took part in six events.\n',
    );
    expect(
      authoredSections(report).flatMap(({ blocks }) => blocks.flatMap(({ spans }) => spans.map(({ text }) => text))),
    ).toEqual(['I took part in six events.']);
  });

  it('is no section without text', () => {
    expect(parseReport('### Key Highlights\n\n### Next\n\nPoints:\n').sections.map(isTemplateSection)).toEqual([
      false,
      false,
    ]);
  });

  it('is known by the name of its workshop and by its pictures', () => {
    expect(isTemplateEvent('GenAI-powered App-DB Modernization workshop')).toBe(true);
    expect(isTemplateAlt('Ảnh 1 của bạn')).toBe(true);
    expect(isTemplateAlt('IoT Weather Station Architecture')).toBe(true);
    expect(isTemplateAlt('The stage')).toBe(false);
  });
});
