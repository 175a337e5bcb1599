import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, ReportFilter, Shown, Target } from '../../../src/discord/actions/action.ts';
import { decodeAction, encodeAction } from '../../../src/discord/actions/custom-id.ts';

const id = fc.stringMatching(/^[0-9a-z]{1,13}$/);
const shown = fc.array(fc.record<Shown>({ id, from: fc.nat(1_200) }), { minLength: 1, maxLength: 3 });
const text = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 40 }).filter((each) => each.length <= 50);
const page = fc.nat(99);
const filter = fc
  .record({ topic: text, speaker: id, month: fc.constantFrom('2025-11', '2026-01') }, { requiredKeys: [] })
  .map((each): ReportFilter => each);
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constant('passages' as const), shown, mark: fc.stringMatching(/^[0-9a-z]{0,5}$/) }),
  fc.record({ kind: fc.constant('digest' as const), about: text, language: fc.constantFrom('en', 'vi', 'auto'), page }),
  fc.record({ kind: fc.constant('reports' as const), filter, page }),
  fc.record({ kind: fc.constant('report' as const), id, page }),
  fc.record({ kind: fc.constant('photos' as const), id, page }),
  fc.record({ kind: fc.constant('section' as const), id }),
);
const what = fc.tuple(fc.constantFrom('t', 's', 'q'), id).map(([kind, each]) => `${kind}:${each}`);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constantFrom('turn', 'open', 'share'), target }),
  fc.record({ kind: fc.constantFrom('twin', 'cite'), shown }),
  fc.record({ kind: fc.constant('rate' as const), helpful: fc.boolean(), shown }),
  fc.record({ kind: fc.constant('follow-up' as const), event: fc.oneof(id, fc.constant('')) }),
  fc.record({ kind: fc.constant('remove' as const), asker: fc.stringMatching(/^\d{17,20}$/) }),
  fc.record({ kind: fc.constant('follow' as const), what }),
  fc.record({
    ...{ kind: fc.constant('unfollow' as const), server: fc.stringMatching(/^\d{17,20}$/), what },
    telling: fc.stringMatching(/^\d{0,10}$/),
  }),
  fc.constant<Action>({ kind: 'forget' }),
  fc.record({ kind: fc.constant('pick' as const), of: fc.constantFrom('section', 'report') }),
);

describe('a custom id', () => {
  it('holds all that its button needs, within 100 characters', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(action, (each) => {
        const customId = encodeAction(each);
        kinds.add('target' in each ? `${each.kind} ${each.target.kind}` : each.kind);
        expect(customId.length).toBeGreaterThan(0);
        expect(customId.length).toBeLessThanOrEqual(100);
        expect(decodeAction(customId)).toEqual(each);
      }),
      { numRuns: 2_000 },
    );
    expect(kinds.size).toBe(3 * 6 + 9);
  });

  it('of another version, or of nobody, is no action', () => {
    for (const customId of ['2s:s:abc', '0x:123', 's:abc', '', 'ask', '1z:', '1p:all', '1s:q:1']) {
      expect(decodeAction(customId)).toBeUndefined();
    }
  });

  it('is read without a fault, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((each) => `1s:${each}`),
        ),
        (customId) => {
          decodeAction(customId);
        },
      ),
    );
  });
});
