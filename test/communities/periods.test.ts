import { describe, expect, it } from 'vitest';
import { type Answer, type AskOptions, ask } from '../../src/core/answer/answer.ts';
import { answerText } from '../../src/terminal/answer-text.ts';
import { libraryOf } from '../core/answer/library-of.ts';

/** Notes of a language's users by month, of a repair café, of a star club in Vietnamese, and a report that nobody dated. */
const LIBRARY = libraryOf({
  'archive/2013-may/index.md':
    '# May meeting\n\n- **Date:** May 16, 2013\n\n## Talks\n\nAna showed a streaming parser for CSV files. In July 2013 we meet in the library.\n\n## Attendees\n\nAna, Bo, Cyril\n',
  'archive/2013-jul/index.md':
    '# July meeting\n\n- **Date:** July 18, 2013\n\n## Talks\n\nDee told of type providers.\n\n## Attendees\n\nDee, Eli\n',
  'meetings/2023-03-15.md':
    '# Committee of the repair café\n\n- **Date:** March 15, 2023\n\n## Decisions\n\nA budget of 200 euros was agreed for lamps. The next one is in March.\n\n## Attendees\n\nHal, Ida\n',
  'meetings/2024-03-13.md':
    '# Committee of the repair café\n\n- **Date:** March 13, 2024\n\n## Decisions\n\nA budget of 300 euros was agreed for chairs.\n\n## Attendees\n\nFay, Gus\n',
  'stars.vi.md':
    '# Đêm quan sát sao băng\n\n- **Ngày:** 12/08/2024\n\n## Kết quả\n\nCâu lạc bộ đếm được 87 vệt sao băng trong hai giờ.\n',
  'jam.md': '# Game jam 2021\n\n## Winners\n\nThe jury gave the prize to a game about moths and lamps.\n',
});

function shown(question: string, options: AskOptions = {}): readonly string[] {
  const answer = ask(LIBRARY, question, options);
  const passages = answer.kind === 'none' ? answer.closest : answer.passages.map(({ passage }) => passage);
  return [answer.kind, ...passages.map(({ report, section }) => `${report.file} ${section.heading}`).slice(0, 1)];
}

describe('a period that is asked for binds', () => {
  it.each([
    ['what happened in July 2013', 'archive/2013-jul/index.md Talks'],
    ['what was talked about in May 2013?', 'archive/2013-may/index.md Talks'],
    ['tháng 7 năm 2013 có gì?', 'archive/2013-jul/index.md Talks'],
    ['budget in March 2024', 'meetings/2024-03-13.md Decisions'],
    ['budget in March 2023', 'meetings/2023-03-15.md Decisions'],
    ['the budget of Q1 2023', 'meetings/2023-03-15.md Decisions'],
    ['budget in spring 2024', 'meetings/2024-03-13.md Decisions'],
    ['budget since January 2024', 'meetings/2024-03-13.md Decisions'],
    ['bao nhiêu vệt sao băng tháng 8 năm 2024', 'stars.vi.md Kết quả'],
    ['the prize of the jury in 2021', 'jam.md Winners'],
  ])('%s', (question, place) => {
    expect(shown(question)).toEqual(['strong', place]);
  });

  it.each([
    ['budget last spring', undefined, 'meetings/2024-03-13.md Decisions'],
    ['budget last spring', '2024-02-01', 'meetings/2023-03-15.md Decisions'],
    ['budget last year', '2025-06-01', 'meetings/2024-03-13.md Decisions'],
  ])('%s, on %s', (question, today, place) => {
    expect(shown(question, today === undefined ? {} : { today })).toEqual(['strong', place]);
  });

  it('so that no event outside it is strong, whatever it says', () => {
    expect(shown('the library in July 2013')).toEqual(['weak', 'archive/2013-may/index.md Talks']);
    expect(shown('streaming parser for CSV in July 2013')[0]).not.toBe('strong');
    expect(shown('sao băng năm 2013')[0]).not.toBe('strong');
    expect(shown('lamps budget in March 2024')[1]).toBe('meetings/2024-03-13.md Decisions');
  });
});

describe('a period without any event', () => {
  it.each([
    ['what happened in August 2013?', ['July meeting', 'Committee of the repair café']],
    ['budget in Q2 2019', ['July meeting', 'Committee of the repair café']],
    ['budget in winter 2015/16', ['July meeting', 'Committee of the repair café']],
    ['ngân sách năm 2012', ['May meeting']],
    ['which talks came after 2024?', ['Đêm quan sát sao băng']],
  ])('is told, with the nearest events: %s', (question, nearest) => {
    const answer = ask(LIBRARY, question);
    expect(answer.kind).toBe('none');
    expect(answer.question.period?.events.size).toBe(0);
    expect(namesIn(answer)).toEqual(nearest);
  });

  it('is told in the terminal', () => {
    const text = answerText(ask(LIBRARY, 'what happened in August 2013?'), () => '.', 6);
    expect(text).toBe(
      'No report is of an event of that time: August 2013\nNearest in time:\n  - July meeting (2013-07-18)\n  - Committee of the repair café (2023-03-15)',
    );
  });

  it('is none where nobody says when anything was', () => {
    const library = libraryOf({
      'a.md': '# Bread evening\n\n## Dough\n\nThe dough rests for two hours in June 2020.\n',
    });
    expect(ask(library, 'how long does the dough rest in May 2023').question.period).toBeUndefined();
  });
});

function namesIn(answer: Answer): readonly string[] {
  return answer.kind === 'none' ? answer.closest.map(({ report }) => report.name) : [];
}
