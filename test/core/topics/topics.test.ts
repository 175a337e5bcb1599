import { describe, expect, it } from 'vitest';
import { libraryOf } from '../answer/library-of.ts';

describe('topics', () => {
  it('whose names differ by the maker or by an ending are one, named as most reports name it', () => {
    const { topics } = libraryOf({
      'one.md': '# One\n\nRun it on **AWS Sparrow** today.\n',
      'two.md': '# Two\n\nRun it on **AWS Sparrow** again.\n',
      'three.md': '# Three\n\nMany **Sparrows** were run.\n',
    });
    expect(topics.map(({ name, reports }) => ({ name, reports }))).toEqual([{ name: 'AWS Sparrow', reports: 3 }]);
  });
});
