import fc from 'fast-check';
import { expect, it } from 'vitest';
import { termsOf } from '../../../src/core/text/analyze.ts';
import { createLatestTexts, placedTerms } from '../../../src/core/text/latest-texts.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('bảo mật', 'Deploying containers', '勉強会は楽しい'),
);
const language = fc.constantFrom('en', 'vi', 'de', 'ja');

it('takes a text apart as it is, whatever was read before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, language)), (asked) => {
      const latest = createLatestTexts(5);
      for (const [each, tag] of [...asked, ...asked]) {
        expect(latest.termsOf(each, tag)).toEqual(termsOf(each, tag));
        expect(latest.placedTerms(each, tag)).toEqual(placedTerms(each, tag));
      }
    }),
  );
});

it('reads a text once, as long as no more words than that were read since', () => {
  const { termsOf: read } = createLatestTexts(4);
  const first = read('container cluster', 'en');
  expect(read('container cluster', 'en')).toBe(first);
  expect(read('container cluster', 'vi')).not.toBe(first);
  read('network storage compute', 'en');
  const again = read('container cluster', 'en');
  expect(again).toEqual(first);
  expect(again).not.toBe(first);
});

it('places each word in its text', () => {
  expect(placedTerms('Deploying, containers', 'en')).toEqual([
    { word: 'Deploying', index: 0, term: 'deploi' },
    { word: 'containers', index: 11, term: 'contain' },
  ]);
});
