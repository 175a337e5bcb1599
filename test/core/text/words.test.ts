import { describe, expect, it } from 'vitest';
import { words } from '../../../src/core/text/words.ts';

describe('the words of a text', () => {
  it.each([
    ['Hello, World!', ['Hello', 'World']],
    ['CI/CD and AI-driven', ['CI', 'CD', 'and', 'AI', 'driven']],
    ['snake_case v1.2', ['snake', 'case', 'v1', '2']],
    ['Đường sắt – 26/11/2025', ['Đường', 'sắt', '26', '11', '2025']],
    ['e\u0323\u0302m', ['ệm']],
    ['b\u0301c', ['b\u0301c']],
    ["don't 🚀 ²", ['don', 't', '²']],
    ['', []],
    ['… ! ?', []],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});
