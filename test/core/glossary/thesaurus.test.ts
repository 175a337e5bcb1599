import { describe, expect, it } from 'vitest';
import { buildThesaurus } from '../../../src/core/glossary/thesaurus.ts';

const thesaurus = buildThesaurus([
  { en: ['password', 'credential', 'access key'], vi: ['mật khẩu'] },
  { en: ['cost', 'price'], vi: ['giá', 'chi phí'] },
]);

describe('words that stand for one another', () => {
  it('are found by any of their forms, and do not name the word itself again', () => {
    expect(thesaurus('Where do passwords go?')).toEqual([{ terms: ['password'], others: ['credenti', 'mat_khau'] }]);
  });

  it('lead from Vietnamese to English, with and without tone marks', () => {
    const others = ['password', 'credenti', 'mat_khau'];
    expect(thesaurus('mật khẩu')).toEqual([{ terms: ['mat', 'khau'], others }]);
    expect(thesaurus('mat khau')).toEqual([{ terms: ['mat', 'khau'], others }]);
  });

  it('of several words are found where all of these stand together', () => {
    expect(thesaurus('an access key')).toHaveLength(1);
    expect(thesaurus('access to the key')).toEqual([]);
  });

  it('of one syllable count as they are written, since "gia" may be anything', () => {
    expect(thesaurus('giá vé')).toHaveLength(1);
    expect(thesaurus('gia đình')).toEqual([]);
  });
});
