import { ComponentType } from 'discord.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Point } from '../../../src/core/answer/digest.ts';
import type { Comparison } from '../../../src/core/compare/comparison.ts';
import { localSearch } from '../../../src/core/library/search.ts';
import { localeFor } from '../../../src/discord/languages/locale.ts';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT } from '../../../src/discord/layout/limits.ts';
import type { ComparisonReply } from '../../../src/discord/replies/comparison/comparison.ts';
import { questionReply } from '../../../src/discord/replies/question.ts';
import { renderReply, targetReply } from '../../../src/discord/replies/reply.ts';
import { FILES, libraryFrom } from '../../e2e/bilingual-library.ts';

const LIBRARY = libraryFrom(FILES);
const SEARCH = localSearch(LIBRARY);
const [EVENT, OTHER] = LIBRARY.events;

interface Component {
  readonly type: ComponentType;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

function all(component: Component): readonly Component[] {
  const { components = [], accessory } = component;
  return [component, ...[...components, ...(accessory ? [accessory] : [])].flatMap(all)];
}

/** Any text, and the kinds that make Markdown long. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom('*_`|'.repeat(120), 'ạ'.repeat(300), ''),
);
const point: fc.Arbitrary<Point> = fc
  .tuple(fc.constantFrom(...LIBRARY.passages), fc.array(text, { minLength: 1, maxLength: 5 }))
  .map(([passage, lines]) => ({
    passage: { ...passage, section: { ...passage.section, heading: lines[0] ?? '' } },
    quote: {
      blocks: lines.map((line, at) => ({
        kind: 'paragraph' as const,
        depth: 0,
        line: at + 1,
        spans: [{ text: line }],
      })),
      cutBefore: false,
      cutAfter: true,
    },
    reports: 1,
  }));
const side = fc.record({
  subject: fc.oneof(
    text.map((name) => ({ kind: 'topic' as const, name })),
    text.map((name) => ({ kind: 'event' as const, id: EVENT?.id ?? '', name })),
  ),
  reports: fc.nat(3),
  points: fc.array(point, { maxLength: 5 }),
});
const comparison: fc.Arbitrary<Comparison> = fc.record(
  {
    sides: fc.tuple(side, side),
    about: text,
    shared: fc.array(
      fc.record({
        words: fc.array(text, { minLength: 1, maxLength: 3 }),
        points: fc.array(point, { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 6 },
    ),
    isInOneLanguage: fc.boolean(),
  },
  { requiredKeys: ['sides', 'shared', 'isInOneLanguage'] },
);

it('fits into a message, with its buttons, whatever is compared', () => {
  fc.assert(
    fc.property(
      comparison,
      fc.nat(4),
      text,
      fc.constantFrom('en', 'vi'),
      fc.boolean(),
      (compared, page, said, tag, isPublic) => {
        const reply: ComparisonReply = {
          kind: 'comparison',
          comparison: compared,
          target: { kind: 'comparison', subjects: [said, 'e:x'], about: said, language: 'auto', page },
          question: said,
          days: [EVENT, undefined],
        };
        const audience = isPublic
          ? ({ kind: 'public', asker: '1'.repeat(19) } as const)
          : ({ kind: 'private' } as const);
        const { components } = renderReply(reply, { locale: localeFor(tag), audience });
        const parts = components.flatMap((each) => all(each as Component));
        const shown = parts.reduce((sum, { content = '' }) => sum + content.length, 0);
        expect(parts.length).toBeLessThanOrEqual(MESSAGE_COMPONENTS);
        expect(shown).toBeLessThanOrEqual(MESSAGE_TEXT);
        expect(parts.filter(({ type, content }) => type === ComponentType.TextDisplay && content === '')).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

it('shows every point on some page', async () => {
  const target = {
    kind: 'comparison',
    subjects: [`e:${EVENT?.id}`, `e:${OTHER?.id}`],
    about: '',
    language: 'auto',
  } as const;
  const reply = await targetReply({ ...target, page: 0 }, SEARCH);
  if (reply.kind !== 'comparison') throw new Error(reply.kind);
  const view = { locale: localeFor('en'), audience: { kind: 'private' } } as const;
  const pages = [0, 1, 2, 3].map((page) =>
    JSON.stringify(renderReply({ ...reply, target: { ...reply.target, page } }, view)),
  );
  const points = [...reply.comparison.shared, ...reply.comparison.sides].flatMap((each) => each.points);
  expect(points.length).toBeGreaterThan(1);
  for (const { passage } of points) expect(pages.join('\n')).toContain(passage.section.anchor);
});

it('answers an ordinary question that asks for two things side by side, and tells what is unknown', async () => {
  const asked = `what is the difference between ${EVENT?.name} and ${OTHER?.name}?`;
  const reply = await questionReply(SEARCH, asked);
  expect(reply.kind).toBe('comparison');
  const unknown = await questionReply(
    SEARCH,
    `what is the difference between ${EVENT?.name} and the Zeppelin evening?`,
  );
  expect(unknown.kind).toBe('answer');
  const gone = await targetReply(
    { kind: 'comparison', subjects: ['e:0', `e:${EVENT?.id}`], about: '', language: 'auto', page: 0 },
    SEARCH,
  );
  expect(gone).toEqual({ kind: 'notice', notice: { kind: 'gone' } });
});
