import { describe, expect, it } from 'vitest';
import { checkFiles, goodReport } from './check.ts';

function check(body: string): readonly string[] {
  return checkFiles({ 'events/4.1-Event1/_index.md': goodReport({ body }) }, /placeholder|template/);
}

const TEMPLATE_SPEAKERS = `### Speakers

- **Jignesh Shah** – Director, Open Source Databases
- **Erica Liu** – Sr. GTM Specialist, AppMod
- **Fabrianne Effendi** – Assc. Specialist SA, Serverless Amazon Web Services
`;
const TEMPLATE_HIGHLIGHTS = `### Key Highlights

#### Identifying the drawbacks of legacy application architecture

- Long product release cycles → Lost revenue/missed opportunities
- Inefficient operations → Reduced productivity, higher costs
- Non-compliance with security regulations → Security breaches, loss of reputation
`;

describe('what was not filled in', () => {
  it('is an error where the template asks in angle brackets', () => {
    expect(check('Held on <YYYY-MM-DD> at <Add event venue>')).toEqual([
      'events/4.1-Event1/_index.md:19 error placeholder — <YYYY-MM-DD> was not filled in. Write what it asks for, or remove the line.',
    ]);
  });

  it('is a warning where it asks for photos', () => {
    expect(check('#### Event Photos\n\n- Add your event photos here')).toEqual([
      'events/4.1-Event1/_index.md:21 warning placeholder — "Add your event photos here" is an instruction of the template. Add the photos, or remove the line.',
    ]);
  });

  it('is not what commands and names have in angle brackets', () => {
    expect(check('Run `aws s3 ls <your bucket>`, as at DX<inAction>.\n\n```\naws s3 ls <add name>\n```')).toEqual([]);
    expect(check('Then open <your bucket> and look.')).toEqual([]);
  });
});

describe('text of the template', () => {
  it('is one error when the page is nothing else, and the rest of the page is left alone', () => {
    const page = `---\ntitle: Event 1\ndate: 2025-09-09\n---\n\n# Summary Report: “GenAI-powered App-DB Modernization workshop”\n\n${TEMPLATE_SPEAKERS}\n${TEMPLATE_HIGHLIGHTS}`;
    expect(checkFiles({ 'events/4.1-Event1/_index.md': page }, /./)).toEqual([
      "events/4.1-Event1/_index.md:6 error template-report — This page is the template's, nearly untouched; nothing is answered from it. Write your report, or remove the page.",
    ]);
  });

  it('is one error when it was left below the report', () => {
    expect(check(`${TEMPLATE_SPEAKERS}\n${TEMPLATE_HIGHLIGHTS}`)).toEqual([
      'events/4.1-Event1/_index.md:19 error template-text — All from here to "Identifying the drawbacks of legacy application architecture" is the template\'s text about another workshop. Remove it, or write your own.',
    ]);
  });

  it('is a warning when it is a line among others', () => {
    const body =
      '### Event Objectives\n\n- Share best practices in modern application design\n- Meet people who run EC2\n- Find a team';
    expect(check(body)).toEqual([
      'events/4.1-Event1/_index.md:21 warning template-text — "Share best practices in modern application design" is a line of the template, about another workshop. Remove it, or write your own.',
    ]);
  });

  it('is an error when it is an instruction to authors', () => {
    expect(
      check('⚠️ **Note:** The information below is for reference only. Please do not copy verbatim for your report.'),
    ).toEqual([
      expect.stringMatching(/:19 error template-text — ".*…" is an instruction of the template to its authors/),
    ]);
  });
});

describe('the section index', () => {
  it('is told of the template’s example and of entries that lead nowhere', () => {
    const index =
      '---\ntitle: Events\n---\n\n### [Event 1](4.1-Event1/)\n\n**Event Name:** GenAI-powered App-DB Modernization workshop\n\n**Date:** August 13, 2025\n';
    const files = { 'events/_index.md': index, 'events/4.1-Event1/_index.md': goodReport() };
    expect(checkFiles(files, /index-entry/)).toEqual([
      expect.stringMatching(/^events\/_index\.md:5 warning index-entry — .* is the example of the template/),
    ]);
  });
});

describe('what a chat assistant left', () => {
  const residue = (body: string) =>
    checkFiles({ 'events/a.md': goodReport({ body }) }, /chat-residue/).map((line) => line.split(' ', 2)[1]);

  it('is an error when it is a mark of its sources', () => {
    expect(residue('- [cite_start]**Modeling**: leveraging SageMaker [cite: 132, 133]')).toEqual(['error']);
    expect(residue('It scales :contentReference[oaicite:3]{index=3}')).toEqual(['error']);
  });

  it('is a warning when it speaks to the one who asked', () => {
    expect(residue('Here is the translated version:')).toEqual(['warning']);
    expect(residue('Below are all stages, formatted as requested:')).toEqual(['warning']);
    expect(residue('Dưới đây là phiên bản dịch của báo cáo:')).toEqual(['warning']);
  });

  it('is not what people write', () => {
    expect(residue('Here is the summary of what we saw. Here is the new version of Lambda.')).toEqual([]);
    expect(residue('Dưới đây là nội dung chính của sự kiện.')).toEqual([]);
    expect(residue('The speaker said as an AI engineer that he hopes this helps.')).toEqual([]);
  });
});
