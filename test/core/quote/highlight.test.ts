import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../../src/core/quote/for-question.ts';
import { type Block, blocksText, type Span } from '../../../src/core/report/parsed-report.ts';

const block = (...spans: Span[]): Block => ({ kind: 'paragraph', depth: 0, line: 1, spans });

describe('highlight', () => {
  it('sets the words of the question in bold, whatever their ending, and no others', () => {
    expect(
      highlight([block({ text: 'Deploying containers, then testing.' })], new Set(['contain', 'test']), 'en'),
    ).toEqual([
      block(
        { text: 'Deploying ' },
        { text: 'containers', strong: true },
        { text: ', then ' },
        { text: 'testing', strong: true },
        { text: '.' },
      ),
    ]);
  });

  it('finds words with tone marks by their folded form', () => {
    const [found] = highlight([block({ text: 'nguyên tắc bảo mật' })], new Set(['bao', 'mat']), 'en');
    expect(found?.spans.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['bảo', 'mật']);
  });

  it('leaves code, links and what is bold already alone', () => {
    const spans: readonly Span[] = [
      { text: 'test', code: true },
      { text: 'test', href: 'https://example.org' },
      { text: 'test', strong: true },
    ];
    expect(highlight([block(...spans)], new Set(['test']), 'en')).toEqual([block(...spans)]);
  });

  it('changes no letter', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'é', '-', '*') });
    fc.assert(
      fc.property(fc.array(text), fc.uniqueArray(fc.constantFrom('a', 'b', 'ab', 'ba')), (texts, terms) => {
        const blocks = texts.map((each) => block({ text: each }));
        expect(blocksText(highlight(blocks, new Set(terms), 'en'))).toBe(blocksText(blocks));
      }),
    );
  });
});
