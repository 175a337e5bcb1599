import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, ask, QUOTE_CHARACTERS, quoteText } from '../../../src/core/answer/answer.ts';
import { blocksText } from '../../../src/core/report/parsed-report.ts';
import { libraryOf } from './library-of.ts';

const WEEKS = Array.from(
  { length: 40 },
  (_, week) => `- **Week ${week}:** the team moved warehouse${week} to the new account, and measured it twice.`,
).join('\n');

const LIBRARY = libraryOf({
  '1/_index.md': `# Summary Report: “Cloud Builders Day”

- **Date:** October 3, 2025

### Key Highlights

#### Rotating access keys

- Rotate every access key each ninety days.

#### Cutting the bill

- Tag every resource, then delete what nobody uses.

#### Keys for visitors

- Visitors get access by a role, never by a key.

### Migration diary

${WEEKS}
`,
  '2/_index.md': `# Summary Report: “Data Resiliency Night”

### Restoring backups

A backup that nobody has restored is no backup.
`,
  '2/_index.vi.md': `# Bài thu hoạch: “Đêm dữ liệu bền vững”

### Khôi phục bản sao lưu

Một bản sao lưu chưa từng được khôi phục thì không phải là bản sao lưu.

### Bảo mật

Luôn bật xác thực hai lớp cho mọi tài khoản của nhóm.
`,
});

describe('an answer', () => {
  it('shows the passage that holds the words of the question', () => {
    const answer = ask(LIBRARY, 'How often do we rotate access keys?');
    expect(answer.kind).toBe('strong');
    expect(headingsOf(answer)[0]).toBe('Rotating access keys');
    expect(quotesOf(answer)[0]).toBe('Rotate every access key each ninety days.');
  });

  it('finds accented words typed without accents', () => {
    const answer = ask(LIBRARY, 'bao mat tai khoan');
    expect(answer.question.language).toBe('vi');
    expect(headingsOf(answer)[0]).toBe('Bảo mật');
  });

  it('finds a word that is spelled wrong', () => {
    expect(headingsOf(ask(LIBRARY, 'restoring bakcups'))[0]).toBe('Restoring backups');
  });

  it('speaks the language that it is told', () => {
    expect(ask(LIBRARY, 'AI', { language: 'vi' }).question.language).toBe('vi');
    expect(ask(LIBRARY, 'bảo mật', { language: 'en' }).question.language).toBe('en');
  });

  it('shows three passages, or as many as are asked for, each of another section', () => {
    expect(headingsOf(ask(LIBRARY, 'access key keys visitors role tag resource backup')).length).toBeLessThanOrEqual(3);
    const one = ask(LIBRARY, 'rotate access keys', { limit: 1 });
    expect(headingsOf(one)).toEqual(['Rotating access keys']);
    const many = headingsOf(ask(LIBRARY, 'warehouse1 warehouse20 warehouse39 access keys', { limit: 20 }));
    expect(new Set(many).size).toBe(many.length);
  });

  it('quotes the part of a long section that holds what is asked for', () => {
    const answer = ask(LIBRARY, 'warehouse33', { limit: 1 });
    expect(headingsOf(answer)).toEqual(['Migration diary']);
    expect(quotesOf(answer)[0]).toContain('warehouse33 to the new account');
  });

  it('names the words that no report holds, and shows no passage', () => {
    const answer = ask(LIBRARY, 'XyzPlatform access keys');
    expect(answer).toMatchObject({ kind: 'none', missing: ['XyzPlatform'] });
    expect(answer).not.toHaveProperty('passages');
  });

  it.each(['', '   ', '?', 'the and of', 'là gì', '🚀', '*'])('to %j is none', (text) => {
    expect(ask(LIBRARY, text)).toMatchObject({ kind: 'none', question: { text }, closest: [] });
  });

  it('from no reports at all is none', () => {
    expect(ask(libraryOf({}), 'rotate access keys')).toMatchObject({ kind: 'none', closest: [] });
  });

  it('is a run of its section within the limit, whatever is asked, and the same each time', () => {
    const known = [
      'rotate',
      'keys',
      'access',
      'backup',
      'warehouse7',
      'warehouse30',
      'warehouse3',
      'warehouse12',
      'warehouse21',
      'warehouse38',
      'week',
      'bản sao lưu',
      'bảo mật',
      'XyzPlatform',
      'bill',
    ];
    const text = fc.oneof(
      fc
        .array(fc.constantFrom(...known, 'how', 'the', '?', 'when', 'who'), { minLength: 1, maxLength: 8 })
        .map((words) => words.join(' ')),
      fc.string({ unit: 'binary', maxLength: 60, size: 'max' }),
    );
    const kinds = new Set<string>();
    let cut = 0;
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (question, limit) => {
        const answer = ask(LIBRARY, question, { limit });
        kinds.add(answer.kind);
        expect(ask(LIBRARY, question, { limit })).toEqual(answer);
        const passages = answer.kind === 'none' ? [] : answer.passages;
        expect(passages.length).toSatisfy((length) =>
          answer.kind === 'none' ? length === 0 : length >= 1 && length <= limit,
        );
        for (const { passage, quote } of passages) {
          expect(blocksText(passage.section.blocks)).toContain(quoteText(quote));
          expect(quoteText(quote).length).toBeLessThanOrEqual(QUOTE_CHARACTERS);
          cut += Number(quote.cutBefore || quote.cutAfter);
        }
        // Places 4 and 5 may go to other events.
        const scores = passages.slice(0, 3).map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['strong', 'none']));
    expect(cut).toBeGreaterThan(0);
  });
});

function headingsOf(answer: Answer): readonly string[] {
  return answer.kind === 'none' ? [] : answer.passages.map(({ passage }) => passage.section.heading);
}

function quotesOf(answer: Answer): readonly string[] {
  return answer.kind === 'none' ? [] : answer.passages.map(({ quote }) => quoteText(quote));
}
