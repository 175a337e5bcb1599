import { expect, it } from 'vitest';
import { readQuestion } from '../../../src/core/rank/question/question.ts';
import { libraryOf } from '../answer/library-of.ts';

const LIBRARY = libraryOf({
  '1/_index.md': '# “Demo day”\n\n## Models\n\nWe saw that LightGBM was the most accurate of all.\n',
  '2/_index.vi.md': '# “Ngày demo”\n\n## Mô hình\n\nĐộ chính xác của LightGBM là cao nhất trong các mô hình.\n',
});
const ENGLISH = new Set(['accurate', 'how', 'models']);
const KNOWN = { ...LIBRARY, knowledge: { ...LIBRARY.knowledge, isEnglish: (word: string) => ENGLISH.has(word) } };
const weightsIn = (text: string) =>
  Object.fromEntries(readQuestion(text, KNOWN).words.map(({ term, weight }) => [term, weight]));

it('a name weighs more than an English word', () => {
  expect(weightsIn('how accurate was LightGBM?')).toEqual({ accur: 1, lightgbm: 1.25 });
});

it('a word that no report holds is no name, and neither is a Vietnamese syllable', () => {
  expect(weightsIn('how accurate was XGBoost?')).toMatchObject({ accur: 1, xgboost: 1 });
  expect(weightsIn('độ chính xác của mô hình')).toEqual({ do: 1, chinh: 1, xac: 1, mo: 1, hinh: 1 });
});

it('a name weighs more in a Vietnamese question, too', () => {
  expect(weightsIn('độ chính xác của LightGBM')['lightgbm']).toBe(1.25);
});

it('a word that says where is asked for weighs next to nothing, whichever it is', () => {
  expect(weightsIn('which hall was the demo in?')).toMatchObject({ hall: 0.1 });
  expect(weightsIn('which campus was the demo in?')).toMatchObject({ campu: 0.1 });
});
