import { describe, expect, it } from 'vitest';
import { everydayPhrases } from '../../../src/core/answer/everyday.ts';

describe('a matter of everyday life', () => {
  it.each([
    ['What is the weather like?', ['weather']],
    ['tickets for the World Cup', ['world cup']],
    ['Giá vàng thế giới', ['gia vang']],
    ['gia vang', ['gia vang']],
    ['Which services detect threats?', []],
    ['iam best practices', []],
    ['bảo mật tài khoản', []],
    ['ứng phó sự cố', []],
    ['cuộc sống', []],
    ['keep our data from leaking', []],
    ['a CloudWatch alarm', []],
    ['convert speech to text', []],
    ['hội trường tên gì?', []],
    ['the quickest way to clean my fridge', ['fridge']],
    ['cách dọn nhà', ['don nha']],
    ['mend a leaking tap', ['leaking tap']],
    ['', []],
  ])('in %j is %j', (question, phrases) => {
    expect(everydayPhrases(question)).toEqual(phrases);
  });
});
