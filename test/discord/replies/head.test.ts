import fc from 'fast-check';
import { markdownText } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { localeFor } from '../../../src/discord/languages/locale.ts';
import { escapeLine } from '../../../src/discord/layout/markdown.ts';
import { headParts } from '../../../src/discord/replies/pieces/head.ts';
import { hostileText } from '../layout/hostile-text.ts';

const VIEW = { locale: localeFor('en'), audience: { kind: 'private' } } as const;

function shown(title: string): string {
  const [head] = headParts(title, VIEW);
  return head?.kind === 'text' ? markdownText(head.text) : '';
}

describe('the heading of a reply', () => {
  it.each(['C#', 'F# and C#', 'What the reports say about C#', '#', '##', 'C# 13', 'x\\#'])(
    'keeps all of %j',
    (title) => {
      expect(shown(escapeLine(title))).toBe(title);
      expect(shown(`${escapeLine(title)}\n-# 1 report · about C#`)).toBe(`${title}\n1 report · about C#`);
    },
  );

  it('is shown letter by letter, whatever a report is called', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('', '#', ' #', '##'), (text, end) => {
        expect(shown(escapeLine(text + end))).toBe(text + end);
      }),
      { numRuns: 500 },
    );
  });
});
