import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../bench/quality/judge-answer.ts';
import type { GoldSection, JudgedQuestion } from '../../../bench/quality/question-file.ts';
import type { AnswerLine, PassageLine } from '../../../src/terminal/answer-json.ts';

describe('an answer', () => {
  it('hits with the first passage of a gold section, whatever Markdown, emoji and case the heading has', () => {
    const passages = [passage({ heading: 'Speakers' }), passage({ heading: '2. Detection & Response' })];
    expect(place([{ file: 'content/A/X.md', heading: '🔎 2. **Detection** & [response](#r)' }], passages)).toBe(2);
  });

  it('does not hit with the same heading in another file', () => {
    expect(place([{ file: 'b/x.md', heading: 'Speakers' }], [passage({ heading: 'Speakers' })])).toBeUndefined();
  });

  it('hits by a bold line that serves as a heading, and by what a passage covers', () => {
    const gold = [{ file: 'a/x.md', heading: 'Highlights', bold: '**Zero Trust**' }];
    expect(place(gold, [passage({ heading: 'Zero trust' })])).toBe(1);
    expect(place(gold, [passage({ heading: 'Other', covers: ['Highlights'] })])).toBe(1);
  });

  it('hits with the text before the first heading', () => {
    expect(place([{ file: 'a/x.md', heading: '' }], [passage({ heading: '' })])).toBe(1);
  });

  it('is shown when the first three passages hold all of the words together, and one of the others', () => {
    const texts = ['uses **Guard\nDuty**', 'and KMS', '', 'Macie'].map((text) => passage({ text }));
    expect(isShown(texts, ['Guard Duty', 'kms'], [])).toBe(true);
    expect(isShown(texts, ['kms'], ['WAF', 'guard duty'])).toBe(true);
    expect(isShown(texts, ['Macie'], [])).toBe(false);
    expect(isShown(texts, [], ['WAF'])).toBe(false);
  });
});

function place(gold: readonly GoldSection[], passages: readonly PassageLine[]): number | undefined {
  return judgeAnswer(question({ gold }), answer(passages)).place;
}

function isShown(passages: readonly PassageLine[], all: readonly string[], any: readonly string[]): boolean {
  const asked = question({ answer_must_contain: all, answer_must_contain_any: any });
  return judgeAnswer(asked, answer(passages)).isShown;
}

function question(part: Partial<JudgedQuestion>): JudgedQuestion {
  const rest = { answer_must_contain: [], answer_must_contain_any: [] };
  return { id: 'q', question: 'q', kind: 'question', gold: [], ...rest, ...part };
}

function answer(passages: readonly PassageLine[]): AnswerLine {
  return { question: 'q', kind: 'strong', tookMs: 1, passages, closest: [] };
}

function passage(part: Partial<PassageLine>): PassageLine {
  return {
    id: 'p',
    site: 's',
    file: 'a/x.md',
    line: 1,
    lang: 'en',
    heading: 'Heading',
    headingPath: [],
    covers: [],
    anchor: '',
    url: null,
    event: '',
    date: null,
    score: 1,
    text: '',
    ...part,
  };
}
