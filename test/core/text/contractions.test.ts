import { expect, it } from 'vitest';
import { readQuestion } from '../../../src/core/rank/question/question.ts';
import { writtenOut } from '../../../src/core/rank/question/typed-text.ts';
import { libraryOf } from '../answer/library-of.ts';

it.each([
  ['whats the event about', 'what is the event about'],
  ["Who's the host", 'Who is the host'],
  ['why cant we, dont you', "why can't we, don't you"],
  ['youve seen it', "you've seen it"],
  ['we were well, its ill', 'we were well, its ill'],
  ['what’s new', 'what is new'],
  ['Lambda dontknow', 'Lambda dontknow'],
])('%j is %j', (typed, text) => {
  expect(writtenOut(typed)).toBe(text);
});

it('a question is understood with and without them', () => {
  const library = libraryOf({ '1/_index.md': '# “Demo day”\n\n## Purpose\n\nTo show what we built.\n' });
  for (const [typed, role] of [
    ['whats demo day about?', 'purpose'],
    ['whens the demo?', 'date'],
    ['wheres demo day?', 'place'],
    ['whos the speaker?', 'speaker'],
  ] as const) {
    const { text, role: found, words } = readQuestion(typed, library);
    expect(text).toBe(typed);
    expect([found, words.filter(({ word }) => word.startsWith('w'))]).toEqual([role, []]);
  }
});
