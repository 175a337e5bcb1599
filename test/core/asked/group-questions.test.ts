import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupQuestions } from '../../../src/core/asked/group-questions.ts';
import { usageOf } from '../../../src/core/asked/usage.ts';
import { libraryFrom } from '../../e2e/bilingual-library.ts';

const LIBRARY = libraryFrom({
  'a/_index.md': '# Summary Report: “Cloud Day”\n\n## Notes\n\n**Kubernetes** and **Amazon GuardDuty** were shown.\n',
});
const asked = (words: string | null, language = 'en', passage: string | null = null) => ({ words, language, passage });
const names = (questions: Parameters<typeof groupQuestions>[0]) =>
  groupQuestions(questions, LIBRARY).map(({ name, count }) => [name, count]);

it('puts questions together by what they are about, in whatever words and language', () => {
  const questions = [
    asked('price of Kubernetes'),
    asked('Zeppelin rides?'),
    asked('giá của kubernetes', 'vi'),
    asked('how do I fly a zeppelin'),
    asked('Kubernetes upgrades'),
    asked('zeppelins over the lake'),
    asked('zeppelin'),
    asked('parking'),
  ];
  expect(names(questions)).toEqual([
    [expect.stringMatching(/^zeppelins?$/iu), 4],
    ['Kubernetes', 3],
    ['parking', 1],
  ]);
});

it('names all that the questions of a group have in common', () => {
  const questions = [
    asked('Azure Kubernetes pricing'),
    asked('pricing of azure kubernetes?'),
    asked('is there underground parking?'),
    asked('zeppelins, hangars, engines, pilots and masts'),
  ];
  expect(names(questions)).toEqual([
    ['Azure Kubernetes pricing', 2],
    ['underground parking', 1],
    [expect.stringMatching(/^\p{L}+$/u), 1],
  ]);
});

it('goes by the passage that came nearest, where no words are kept', () => {
  const questions = [asked(null, 'en', 'p1'), asked(null, 'en', 'p1'), asked(null)];
  expect(groupQuestions(questions, LIBRARY)).toEqual([
    { name: undefined, count: 2, examples: [], passages: ['p1'] },
    { name: undefined, count: 1, examples: [], passages: [] },
  ]);
});

it('loses no question and counts none twice, whatever was asked', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('the', '', 'a b', 'Kubernetes', 'khi nào'),
  );
  const question = fc.record({
    words: fc.option(words),
    language: fc.constantFrom('en', 'vi', 'de'),
    passage: fc.option(fc.constantFrom('p1', 'p2')),
  });
  fc.assert(
    fc.property(fc.array(question, { maxLength: 30, size: 'max' }), (questions) => {
      const groups = groupQuestions(questions, LIBRARY);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(questions.length);
      expect(groups.map(({ count }) => count)).toEqual(groups.map(({ count }) => count).toSorted((a, b) => b - a));
    }),
    { numRuns: 50 },
  );
});

it('groups 20,000 questions in a moment', () => {
  const questions = Array.from({ length: 20_000 }, (_, index) =>
    asked(`word${index % 300} asks for thing${index % 7}`),
  );
  expect(groupQuestions(questions, LIBRARY).reduce((sum, { count }) => sum + count, 0)).toBe(20_000);
});

it('counts what was asked by day, up to today', () => {
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const questions = [
    { at: at('2026-03-03'), language: 'en', state: 'strong' as const, passage: 'p1' },
    { at: at('2026-03-03'), language: 'vi', state: 'none' as const, passage: null },
    { at: at('2026-03-01'), language: 'en', state: 'strong' as const, passage: 'p1' },
    { at: at('2026-02-28'), language: 'en', state: 'weak' as const, passage: null },
  ];
  expect(usageOf(questions, at('2026-03-03'), 3)).toEqual({
    days: [
      { day: '2026-03-01', strong: 1, weak: 0, none: 0 },
      { day: '2026-03-02', strong: 0, weak: 0, none: 0 },
      { day: '2026-03-03', strong: 1, weak: 0, none: 1 },
    ],
    total: 3,
    strong: 2,
    weak: 0,
    none: 1,
    languages: [
      ['en', 2],
      ['vi', 1],
    ],
    passages: [['p1', 2]],
  });
});
