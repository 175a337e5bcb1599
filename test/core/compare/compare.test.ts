import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/compare/compare.ts';
import type { Comparison } from '../../../src/core/compare/comparison.ts';
import { compareSubjects } from '../../../src/core/compare/find-comparison.ts';
import { eventSubject, type Subject, topicSubject } from '../../../src/core/compare/subject.ts';
import { localSearch } from '../../../src/core/library/search.ts';
import { blocksText } from '../../../src/core/report/parsed-report.ts';
import { libraryFrom } from '../../e2e/bilingual-library.ts';

const LIBRARY = libraryFrom({
  'one/_index.md': `# Summary Report: “Harbour Talk #1: Ropes”

- **Date:** May 4, 2025

## Knots

- A bowline holds a load of 400 kg, and is untied by hand afterwards.
- The sheet bend joins ropes of two sizes.

## Storage

- Ropes of nylon are kept dry and away from the sun.

## Splicing

- An eye splice takes five tucks with a marlinspike.
`,
  'two/_index.md': `# Summary Report: “Harbour Talk #2: Anchors”

- **Date:** June 8, 2025

## Knots

- A bowline at the anchor ring slips, so an anchor hitch is tied there.

## Holding ground

- A plough anchor holds in mud, a grapnel among rocks.
`,
  'ba/_index.vi.md': `# Bài thu hoạch: “Harbour Talk #3: Thuyền”

- **Thời gian:** ngày 1/7/2025

## Cách chèo

- Mái chèo nhúng sâu nửa bản, người chèo ngả về sau.
`,
});
const [ROPES, ANCHORS, BOATS] = [event('#1'), event('#2'), event('#3')];

function event(number: string): Subject {
  const found = LIBRARY.events.find(({ name }) => name.includes(number));
  if (found === undefined) throw new Error(`No event ${number}`);
  return eventSubject(found);
}

const lines = (comparison: Comparison) => ({
  shared: comparison.shared.map(({ words, points }) => ({
    words,
    lines: points.map(({ quote }) => blocksText(quote.blocks)),
  })),
  left: comparison.sides[0].points.map(({ quote }) => blocksText(quote.blocks)),
  right: comparison.sides[1].points.map(({ quote }) => blocksText(quote.blocks)),
});

describe('two events side by side', () => {
  it('are quoted where both speak of a thing, each in its own words', () => {
    const { shared } = lines(compare(LIBRARY, [ROPES, ANCHORS]));
    expect(shared.map(({ words }) => words[0]?.toLowerCase())).toContain('bowline');
    const [of] = shared;
    expect(of?.lines).toEqual([
      'A bowline holds a load of 400 kg, and is untied by hand afterwards.',
      'A bowline at the anchor ring slips, so an anchor hitch is tied there.',
    ]);
  });

  it('are quoted where only one speaks of a thing', () => {
    const { left, right } = lines(compare(LIBRARY, [ROPES, ANCHORS]));
    expect(left.join(' ')).toContain('eye splice');
    expect(right.join(' ')).toContain('grapnel');
    expect(left.join(' ')).not.toContain('grapnel');
  });

  it('show in bold, of what only one says, no word that the other has', () => {
    const { sides } = compare(LIBRARY, [ROPES, ANCHORS]);
    for (const [at, { points }] of sides.entries()) {
      const other = sides[1 - at]?.subject;
      const text = LIBRARY.passages
        .filter(({ event: of }) => of?.name === other?.name)
        .map(({ section, blocks }) => `${section.heading} ${blocksText(blocks)}`.toLowerCase())
        .join(' ');
      const bold = points.flatMap(({ quote }) =>
        quote.blocks.flatMap(({ spans }) =>
          spans.filter(({ strong }) => strong).map((span) => span.text.toLowerCase()),
        ),
      );
      expect(bold.length).toBeGreaterThan(0);
      expect(bold.filter((word) => text.split(/\P{L}+/u).includes(word))).toEqual([]);
    }
  });

  it('make no claim of what only one says where they have no language in common', () => {
    const { isInOneLanguage, shared, sides } = compare(LIBRARY, [ROPES, BOATS]);
    expect({ isInOneLanguage, shared }).toEqual({ isInOneLanguage: false, shared: [] });
    expect(sides.every(({ points }) => points.length > 0)).toBe(true);
  });
});

it('two topics are set side by side, and one that nobody speaks of has nothing', () => {
  const topic = (name: string) => topicSubject(LIBRARY, name);
  const { left, right } = lines(compare(LIBRARY, [topic('splice'), topic('grapnel')]));
  expect([left.join(' '), right.join(' ')]).toEqual([
    expect.stringContaining('eye splice'),
    expect.stringContaining('grapnel'),
  ]);
  const none = compare(LIBRARY, [topic('splice'), topic('xyzzy')]);
  expect(none.sides.map(({ reports }) => reports)).toEqual([1, 0]);
  expect(none.sides[1].points).toEqual([]);
});

it('two events are asked about one matter, and the one that does not speak of it says nothing', async () => {
  const search = localSearch(LIBRARY);
  const both = await compareSubjects(search, { subjects: [ROPES, ANCHORS], about: 'bowline' });
  expect(both.sides.map(({ points }) => points.length > 0)).toEqual([true, true]);
  const one = await compareSubjects(search, { subjects: [ROPES, ANCHORS], about: 'marlinspike' });
  expect(one.sides.map(({ points }) => points.length > 0)).toEqual([true, false]);
});

it('every quote is a contiguous part of a passage of its side, whatever is compared', () => {
  const words = [...LIBRARY.topics.map(({ name }) => name), 'xyzzy', 'the', ''];
  const subject = fc.oneof(
    fc.constantFrom(ROPES, ANCHORS, BOATS),
    fc.constantFrom(...words).map((name): Subject => ({ kind: 'topic', name })),
  );
  fc.assert(
    fc.property(subject, subject, fc.constantFrom('en', 'vi', 'auto'), (one, other, language) => {
      const { sides, shared } = compare(LIBRARY, [one, other], { language });
      for (const { points } of [...sides, ...shared]) {
        for (const { passage, quote } of points) {
          expect(quote.blocks.length).toBeGreaterThan(0);
          expect(blocksText(passage.blocks)).toContain(blocksText(quote.blocks));
        }
      }
    }),
    { numRuns: 60 },
  );
});
