import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../src/core/event/facts.ts';
import { readEntries } from '../../../../src/core/event/section-index/index-entries.ts';
import { joinIndex } from '../../../../src/core/event/section-index/join-index.ts';
import { parseReport } from '../../../../src/core/parse/parse-report.ts';

const INDEX = { site: 's', file: '4-EventParticipated/_index.md' };

function entries(markdown: string) {
  return readEntries(parseReport(markdown), INDEX);
}

function entry(number: number, name: string, when: string, target = `4.${number}-Event${number}/`) {
  return `### [Event ${number}](${target})\n&emsp;**Event Name:** ${name}\n\n&emsp;**Date & Time:** ${when}\n\n&emsp;**Location:** Bitexco Tower\n\n`;
}

function report(number: number, markdown: string) {
  const ref = { site: 's', file: `4-EventParticipated/4.${number}-Event${number}/_index.md` };
  return { ...ref, facts: readFacts(parseReport(markdown), ref) };
}

function joined(index: string, reports: readonly ReturnType<typeof report>[]) {
  const { factsOf: facts, problems } = joinIndex(entries(index), reports);
  const names = [...facts].map(([file, found]) => [
    file.split('/')[1],
    found.find(({ kind }) => kind === 'name')?.value,
  ]);
  return { names: Object.fromEntries(names), problems: problems.map(({ line, message }) => `${line}: ${message}`) };
}

describe('readEntries', () => {
  it('reads entries with their links, numbers and facts', () => {
    const index = `---\ntitle: Events\n---\n\n${entry(1, 'Data Science on AWS', '09:30, October 16, 2025')}`;
    const [first, ...others] = entries(index);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      target: '4.1-Event1/',
      number: 1,
      name: 'Data Science on AWS',
      line: 5,
      template: false,
    });
    expect(first?.facts.map(({ kind, value, iso, line, source }) => [kind, value, iso, line, source])).toEqual([
      ['name', 'Data Science on AWS', undefined, 6, 'index'],
      ['date', 'October 16, 2025', '2025-10-16', 8, 'index'],
      ['time', '09:30', '09:30', 8, 'index'],
      ['place', 'Bitexco Tower', undefined, 10, 'index'],
    ]);
  });

  it('reads Vietnamese entries', () => {
    const index =
      '### [Event 1](4.1-Event1/)\n&emsp;**Tên sự kiện:** Kick-off\n\n&emsp;**Thời gian:** 09:00 ngày 04/07/2026\n';
    expect(entries(index)[0]?.facts.map(({ kind, iso }) => [kind, iso])).toEqual([
      ['name', undefined],
      ['date', '2026-07-04'],
      ['time', '09:00'],
    ]);
  });

  it('reads a line for each event', () => {
    const index =
      '## Event List\n\n**Event 1:** [AWS Study Group](4.1-event1/)\n\n**Event 2:** [Community Day](4.2-event2/)\n';
    expect(entries(index).map(({ target, number, name }) => [target, number, name])).toEqual([
      ['4.1-event1/', 1, 'AWS Study Group'],
      ['4.2-event2/', 2, 'Community Day'],
    ]);
  });

  it('reads a table', () => {
    const index =
      '| # | Event Name | Date | Location |\n|---|---|---|---|\n| **4.1** | FCAJ Meetup #1 | 06/06/2026 | FCAJ Office |\n';
    expect(entries(index)[0]).toMatchObject({ number: 1, name: 'FCAJ Meetup #1' });
    expect(entries(index)[0]?.facts.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'name FCAJ Meetup #1',
      'series FCAJ Meetup #1',
      'date 06/06/2026',
      'place FCAJ Office',
    ]);
  });

  it('makes no entry of the guidance or of other headings', () => {
    const guidance =
      '> In this section, you should list and describe in detail the events\n> * Event name\n> * Date and time\n\n## Summary\n\nSix events.\n';
    expect(entries(guidance)).toEqual([]);
  });
});

describe('joinIndex', () => {
  const devops = report(1, '# Summary Report: “AWS Cloud Mastery Series #2: DevOps on AWS”\n\ntext\n');
  const security = report(2, '# Summary Report: “AWS Cloud Mastery Series #3: Security Pillar”\n\ntext\n');

  it('joins by link whatever its case, and by number', () => {
    const index = entry(1, 'DevOps on AWS', 'x', '4.1-EVENT1') + entry(2, 'Security Pillar', 'x', 'elsewhere/');
    expect(joined(index, [devops, security])).toEqual({
      names: { '4.1-Event1': 'DevOps on AWS', '4.2-Event2': 'Security Pillar' },
      problems: [],
    });
  });

  it('moves swapped entries to the reports that they fit', () => {
    const index =
      entry(1, 'AWS Cloud Mastery Series #3', 'November 29, 2025') +
      entry(2, 'AWS Cloud Mastery Series #2', 'November 17, 2025');
    const { names, problems } = joined(index, [devops, security]);
    expect(names).toEqual({ '4.1-Event1': 'AWS Cloud Mastery Series #2', '4.2-Event2': 'AWS Cloud Mastery Series #3' });
    expect(problems).toEqual([
      '1: "AWS Cloud Mastery Series #3" links to 4-EventParticipated/4.1-Event1/_index.md, but fits 4-EventParticipated/4.2-Event2/_index.md. Mend the link or the number.',
      '8: "AWS Cloud Mastery Series #2" links to 4-EventParticipated/4.2-Event2/_index.md, but fits 4-EventParticipated/4.1-Event1/_index.md. Mend the link or the number.',
    ]);
  });

  it("drops the template's example", () => {
    const index = entry(1, 'GenAI-powered App-DB Modernization workshop', '09:00, August 13, 2025');
    expect(joined(index, [devops])).toEqual({
      names: {},
      problems: [
        '1: "GenAI-powered App-DB Modernization workshop" is the example of the template. Replace it with the event, or remove it.',
      ],
    });
  });

  it('drops an entry that names another number of the series and fits no report', () => {
    const { names, problems } = joined(entry(1, 'AWS Cloud Mastery Series #1', 'November 15, 2025'), [devops]);
    expect(names).toEqual({});
    expect(problems).toEqual([
      '1: "AWS Cloud Mastery Series #1" links to 4-EventParticipated/4.1-Event1/_index.md, which is about "AWS Cloud Mastery Series #2: DevOps on AWS". Mend the entry.',
    ]);
  });

  it('keeps an entry under another name when nothing else speaks against it', () => {
    const own = report(1, '# CMC Global TechTalk\n\n**Date:** October 16, 2025\n');
    expect(joined(entry(1, 'Reinventing DevSecOps', '19:30, October 16, 2025'), [own]).names).toEqual({
      '4.1-Event1': 'Reinventing DevSecOps',
    });
  });
});
