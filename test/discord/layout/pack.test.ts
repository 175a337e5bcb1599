import { ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { toMessage } from '../../../src/discord/layout/message.ts';
import { shareRoom } from '../../../src/discord/layout/pack.ts';
import type { Part } from '../../../src/discord/layout/part.ts';
import { shorten, shortenWithin } from '../../../src/discord/layout/shorten.ts';

const quote = (words: number) => {
  const [section] = parseReport(`# H\n\n${'*word* '.repeat(words)}`).sections;
  return { blocks: section?.blocks ?? [], cutBefore: false, cutAfter: false };
};
const QUOTES = [0, 1, 20, 100, 300, 600].map(quote);
const text = fc.nat(900).map((length) => 'x'.repeat(length + 1));
const link = fc.nat(600).map((length) => ({ label: 'Open section', url: `https://x.example/${'a'.repeat(length)}` }));
const button = fc.record({
  label: fc.string({ unit: 'grapheme', maxLength: 100 }),
  action: fc.constant({ kind: 'follow-up' as const, event: 'abc' }),
});
const option = fc.record({
  label: fc.string({ unit: 'grapheme', maxLength: 200 }),
  value: fc.stringMatching(/^[0-9a-z]{1,13}$/),
  description: fc.option(fc.string({ unit: 'grapheme', maxLength: 200 }), { nil: undefined }),
});
const content: fc.Arbitrary<Part> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text,
    link: fc.option(link, { nil: undefined }),
    quote: fc.option(fc.constantFrom(...QUOTES), { nil: undefined }),
  }),
  fc.constant({ kind: 'divider' as const }),
);
const controls: fc.Arbitrary<readonly Part[]> = fc.tuple(
  fc.constant({ kind: 'text' as const, text: 'Match: strong', pinned: true }),
  fc.record({
    kind: fc.constant('select' as const),
    placeholder: fc.string({ maxLength: 200 }),
    action: fc.constant({ kind: 'pick' as const, of: 'section' as const }),
    options: fc.array(option, { minLength: 1, maxLength: 40 }),
  }),
  fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button, { minLength: 1, maxLength: 5 }) }),
);

describe('a message with quotes and buttons', () => {
  it('is within the limits of Discord and keeps what can be clicked, whatever is quoted', () => {
    let full = 0;
    fc.assert(
      fc.property(fc.array(content, { maxLength: 20, size: 'max' }), controls, (parts, pinned) => {
        const message = toMessage([...parts, ...pinned]);
        const json = JSON.stringify(message);
        const texts = textsIn(message.components);
        expect(texts.join('').length).toBeLessThanOrEqual(4_000);
        expect(texts.every((each) => each.trim() !== '')).toBe(true);
        expect(json.split('"type":').length - 1).toBeLessThanOrEqual(40);
        expect(texts.at(-1)).toBe('Match: strong');
        const rows = message.components[0].components.filter(({ type }) => type === ComponentType.ActionRow);
        expect(rows).toHaveLength(2);
        for (const each of json.match(/"(?:label|description)":"(?:[^"\\]|\\.)*"/gu) ?? []) {
          expect(JSON.parse(`{${each}}`)).toSatisfy(isLabel);
        }
        full += texts.join('').length > 3_500 ? 1 : 0;
      }),
      { numRuns: 300 },
    );
    expect(full).toBeGreaterThan(20);
  });

  it('shares the room fairly between quotes', () => {
    const message = toMessage([1, 2, 3].map((number) => ({ kind: 'text', text: `${number}`, quote: quote(400) })));
    const lengths = textsIn(message.components)
      .filter((each) => each.startsWith('>'))
      .map(({ length }) => length);
    expect(lengths).toHaveLength(3);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(100);
  });
});

describe('room', () => {
  it('goes to small wishes first, and what is left is shared', () => {
    expect(shareRoom(100, [10, 80, 70])).toEqual([10, 45, 45]);
    expect(shareRoom(100, [10, 20])).toEqual([10, 20]);
    expect(shareRoom(-5, [10])).toEqual([0]);
  });
});

describe('a shortened line', () => {
  it('ends at a word, and never within a letter', () => {
    expect(shorten('Identity and Access Management', 20)).toBe('Identity and Access…');
    expect(shorten('short', 20)).toBe('short');
    expect(shorten('\u200b \u200b', 20)).toBe('…');
    expect(shorten('👩‍👩‍👧'.repeat(5), 12)).toBe('👩‍👩‍👧…');
  });

  it('leaves out words within rather than the last ones, where that is wanted', () => {
    const name = 'AWS Cloud Mastery Series #3: According to AWS Well-Architected Security Pillar';
    expect(shortenWithin(name, 60)).toBe('AWS Cloud Mastery Series #3:… Security Pillar');
    expect(shortenWithin('short', 20)).toBe('short');
    expect(shortenWithin('x'.repeat(50), 20)).toBe(`${'x'.repeat(19)}…`);
  });

  it.each([shorten, shortenWithin])('fits and is never blank', (shortened) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (each, max) => {
        const made = shortened(each, max);
        expect(made.length).toBeLessThanOrEqual(max);
        expect(made).toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
      }),
    );
  });
});

function isLabel(entry: Readonly<Record<string, string>>): boolean {
  return Object.values(entry).every((value) => value.length >= 1 && value.length <= 100 && value.trim() !== '');
}

function textsIn(components: readonly unknown[]): readonly string[] {
  return components.flatMap((component) => {
    if (typeof component !== 'object' || component === null) return [];
    const own = 'content' in component && typeof component.content === 'string' ? [component.content] : [];
    const inside = 'components' in component && Array.isArray(component.components) ? component.components : [];
    return [...own, ...textsIn(inside)];
  });
}
