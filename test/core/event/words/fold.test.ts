import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldInPlace, words } from '../../../../src/core/event/words/fold.ts';
import { isVietnamese } from '../../../../src/core/event/words/text-language.ts';

describe('foldInPlace', () => {
  it('folds case, tone marks, đ, dashes and quotes', () => {
    expect(foldInPlace('Đỗ Huy Thắng – “Thứ Bảy”')).toBe('do huy thang - "thu bay"');
  });

  it('leaves every character in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', size: 'max', maxLength: 60 }), (text) => {
        const composed = text.normalize('NFC');
        expect(foldInPlace(composed)).toHaveLength(composed.length);
      }),
    );
  });
});

describe('words', () => {
  it('are the same with and without tone marks', () => {
    expect(words('Trụ cột: Bảo-mật!')).toEqual(['tru', 'cot', 'bao', 'mat']);
    expect(words(' – ')).toEqual([]);
  });
});

describe('isVietnamese', () => {
  it('tells the languages apart, also where names and terms are of the other', () => {
    expect(isVietnamese('Cài đặt GuardDuty, Security Hub và CloudTrail cho mọi tài khoản của tổ chức')).toBe(true);
    expect(
      isVietnamese('Mr. Nguyễn Gia Hưng opened the workshop on generative AI with Amazon Bedrock for all of us'),
    ).toBe(false);
    expect(isVietnamese('AWS')).toBeUndefined();
  });
});
