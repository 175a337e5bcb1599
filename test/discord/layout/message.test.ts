import { ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MessagePayload, toMessage } from '../../../src/discord/layout/message.ts';
import type { Part } from '../../../src/discord/layout/part.ts';

const LINK = { label: 'Open section', url: 'https://reports.example/a/#b' };

describe('a message', () => {
  it('holds texts, links as buttons beside them, and dividers between them', () => {
    expect(
      toMessage([{ kind: 'text', text: 'a' }, { kind: 'divider' }, { kind: 'text', text: 'b', link: LINK }]),
    ).toEqual({
      flags: 1 << 15,
      components: [
        {
          type: 17,
          components: [
            { type: 10, content: 'a' },
            { type: 14, divider: true, spacing: 1 },
            {
              type: 9,
              components: [{ type: 10, content: 'b' }],
              accessory: { type: 2, style: 5, label: 'Open section', url: 'https://reports.example/a/#b' },
            },
          ],
        },
      ],
    });
  });

  it('shows a text without its link when Discord takes no address that long', () => {
    const longest = `https://reports.example/${'a'.repeat(512 - 24)}`;
    expect(shown([{ kind: 'text', text: 'a', link: { label: 'Open', url: longest } }])[0]).toHaveProperty(
      'accessory.url',
      longest,
    );
    expect(shown([{ kind: 'text', text: 'a', link: { label: 'Open', url: `${longest}a` } }])).toEqual([
      { type: 10, content: 'a' },
    ]);
  });

  it('ends a text that is too long at a line', () => {
    const line = 'x'.repeat(99);
    const text = Array.from({ length: 50 }, () => line).join('\n');
    const whole = Array.from({ length: 39 }, () => line).join('\n');
    expect(shown([{ kind: 'text', text }])).toEqual([{ type: 10, content: `${whole}\n…` }]);
  });

  it('says nothing behind a text that had to end earlier', () => {
    const line = 'x'.repeat(99);
    const long = Array.from({ length: 50 }, () => line).join('\n');
    const parts = [long, 'short'].map((text) => ({ kind: 'text', text }) as const);
    expect(shown(parts)).toEqual(shown(parts.slice(0, 1)));
    expect(shown([...parts, { kind: 'text', text: 'pinned', pinned: true }]).at(-1)).toEqual({
      type: 10,
      content: 'pinned',
    });
  });

  it('leaves out what no longer fits from the end, and a divider that would be last', () => {
    const parts: readonly Part[] = Array.from({ length: 60 }, (_, index) =>
      index % 2 === 0 ? { kind: 'text', text: `${index}` } : { kind: 'divider' },
    );
    expect(
      shown(parts)
        .map((component) => ('content' in component ? component.content : '-'))
        .join(' '),
    ).toBe(
      parts
        .slice(0, 39)
        .map((part) => (part.kind === 'text' ? part.text : '-'))
        .join(' '),
    );
  });

  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 30 }),
    fc
      .array(
        fc.nat(900).map((length) => 'x'.repeat(length + 1)),
        { minLength: 1, maxLength: 6, size: 'max' },
      )
      .map((lines) => lines.join('\n')),
  );
  const link = fc.record({
    label: fc.string({ minLength: 1, maxLength: 100, size: 'max' }),
    url: fc.nat(600).map((length) => `https://x.example/${'a'.repeat(length)}`),
  });
  const part = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text, link: fc.option(link, { nil: undefined }) }),
    fc.record({ kind: fc.constant('divider' as const) }),
  );

  const anyParts = fc.array(part, { maxLength: 60, size: 'max' });

  it('is within the limits of Discord, whatever is to be said', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const message = toMessage(parts);
        const texts = textsOf(message);
        expect(texts.join('').length).toBeLessThanOrEqual(4_000);
        expect(texts).not.toContain('');
        expect(countOf(message)).toBeLessThanOrEqual(40);
        expect(message.components[0].components.at(-1)?.type).not.toBe(ComponentType.Separator);
        const buttons = message.components[0].components.flatMap((each) =>
          'accessory' in each ? [each.accessory] : [],
        );
        for (const button of buttons) {
          expect(button).toSatisfy(({ url, label }) => url.length <= 512 && label.length >= 1 && label.length <= 80);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says the texts from the first on, each whole or its beginning', () => {
    const seen = { withAll: 0, withSome: 0, withCut: 0 };
    fc.assert(
      fc.property(anyParts, (parts) => {
        const wanted = parts.flatMap((each) => (each.kind === 'text' ? [each.text] : []));
        const pairs = textsOf(toMessage(parts)).map((text, index) => [text, wanted[index] ?? text] as const);
        for (const pair of pairs) expect(pair).toSatisfy(isWholeOrBeginning);
        seen.withCut += Number(pairs.some(([text, whole]) => text !== whole));
        seen[pairs.length < wanted.length ? 'withSome' : 'withAll'] += 1;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });
});

function isWholeOrBeginning([text, whole]: readonly [string, string]): boolean {
  return text === whole || (text.endsWith('…') && whole.startsWith(text.slice(0, -1)));
}

function shown(parts: readonly Part[]): MessagePayload['components'][0]['components'] {
  return toMessage(parts).components[0].components;
}

function textsOf(message: MessagePayload): readonly string[] {
  return message.components[0].components.flatMap((component) => {
    if (component.type === ComponentType.TextDisplay) return [component.content];
    return component.type === ComponentType.Section ? component.components.map(({ content }) => content) : [];
  });
}

/** Every component counts, nested ones included. */
function countOf(message: MessagePayload): number {
  return JSON.stringify(message).split('"type":').length - 1;
}
