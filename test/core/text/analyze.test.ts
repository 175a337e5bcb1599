import { describe, expect, it } from 'vitest';
import { analyze, syllablePairs } from '../../../src/core/text/analyze.ts';
import type { Language } from '../../../src/core/text/language.ts';

describe('the words that carry meaning', () => {
  it.each<[string, Language, readonly string[]]>([
    ['How should we avoid long-term credentials?', 'en', ['avoid', 'long', 'term', 'credentials']],
    ['What did they say about IAM?', 'en', ['IAM']],
    ['AI for everyone', 'en', ['AI', 'everyone']],
    ['Bảo mật là gì?', 'vi', ['Bảo', 'mật']],
    ['bao mat la gi', 'vi', ['mat']],
    ['Ai là diễn giả về AI?', 'vi', ['diễn', 'giả', 'AI']],
    ['AI trong thực tế', 'vi', ['AI', 'thực', 'tế']],
    ['Anh Lâm làm gì?', 'vi', ['Anh', 'Lâm']],
    ['the and of', 'en', []],
    ['', 'vi', []],
  ])('of %j (%s) are %j', (text, language, expected) => {
    expect(analyze(text, language).map(({ word }) => word)).toEqual(expected);
  });

  it.each<[string, string, Language]>([
    ['credentials', 'Credential', 'en'],
    ['deploying', 'deployed', 'en'],
    ['Bảo mật', 'bảo mật', 'vi'],
    ['diễn giả', 'dien gia', 'vi'],
    ['Đức', 'duc', 'vi'],
  ])('are the same for %j and %j (%s)', (one, other, language) => {
    expect(analyze(one, language).map(({ term }) => term)).toEqual(analyze(other, language).map(({ term }) => term));
  });

  it('are different for words of different stems', () => {
    expect(analyze('security', 'en')[0]?.term).not.toBe(analyze('secret', 'en')[0]?.term);
  });
});

describe('the pairs of syllables', () => {
  it.each<[string, Language, readonly string[]]>([
    ['bảo mật tài khoản', 'vi', ['bao_mat', 'mat_tai', 'tai_khoan']],
    ['diễn giả của sự kiện', 'vi', ['dien_gia', 'gia_cua', 'cua_su', 'su_kien']],
    ['cloud computing', 'en', []],
    ['mật', 'vi', []],
  ])('of %j (%s) are %j', (text, language, expected) => {
    expect(syllablePairs(text, language)).toEqual(expected);
  });
});
