import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPersonal } from '../../../src/core/privacy/without-personal.ts';

describe('the words of a question lose what could name or reach somebody', () => {
  it.each([
    ['ask <@123456789012345678> about IAM', 'ask about IAM'],
    ['in <#123456789012345678> and <@&123456789012345678>', 'in and'],
    ['mail someone.else+tag@mail.example.co.uk now', 'mail … now'],
    ['someone (at) example.org', '…'],
    ['see https://example.org/a?b=c#d and www.example.org', 'see … and …'],
    ['join discord.gg/abcdef', 'join …'],
    ['call +84 (0)28 3823-9999 or 0912.345.678', 'call … or …'],
    ['số 0912 345 678 nhé', 'số … nhé'],
    ['a\u200Bb@exa\u200Bmple.org', '…'],
    ['what is EC2 in 2025, and IPv6?', 'what is EC2 in 2025, and IPv6?'],
    ['what cost 300 000?', 'what cost 300 000?'],
    ['How do Node.js and CI/CD fit?', 'How do Node.js and CI/CD fit?'],
  ])('%s', (asked, kept) => {
    expect(withoutPersonal(asked)).toBe(kept);
  });

  const words = fc.array(fc.constantFrom('who', 'is', 'IAM?', '2025', 'và', '…', '<', '('), { maxLength: 6 });
  const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: 12 });
  const name = fc.stringMatching(/^[a-z][a-z0-9]{2,9}$/);

  it('e-mail addresses, whatever stands around them', () => {
    fc.assert(
      fc.property(words, name, name, words, (before, user, host, after) => {
        const address = `${user}@${host}.org`;
        expect(withoutPersonal([...before, address, ...after].join(' '))).not.toContain('@');
      }),
    );
  });

  it('mentions and links, whatever stands around them', () => {
    const mention = fc
      .bigInt({ min: 10n ** 17n, max: 10n ** 19n })
      .chain((id) =>
        fc.constantFrom(`<@${id}>`, `<@!${id}>`, `<@&${id}>`, `<#${id}>`, `<:smile:${id}>`, `<a:x:${id}>`),
      );
    const link = fc.webUrl({ withFragments: true, withQueryParameters: true });
    fc.assert(
      fc.property(words, mention, link, words, (before, who, where, after) => {
        const kept = withoutPersonal([...before, who, where, ...after].join(' '));
        expect(kept).not.toMatch(/\d{17}|https?:/u);
      }),
    );
  });

  it('telephone numbers, however they are written', () => {
    fc.assert(
      fc.property(
        words,
        digits(8),
        fc.constantFrom('', ' ', '-', '.', ' - ', '/', ') '),
        words,
        (before, number, between, after) => {
          const kept = withoutPersonal([...before, `+${number.join(between)}`, ...after].join(' '));
          expect(kept.replaceAll('2025', '')).not.toMatch(/\d/u);
        },
      ),
    );
  });

  it('is one line, and the same when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const once = withoutPersonal(text);
        expect(once).not.toMatch(/[\r\n]/u);
        expect(withoutPersonal(once)).toBe(once);
      }),
    );
  });
});
