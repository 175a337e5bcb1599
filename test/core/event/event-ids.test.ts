import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventId } from '../../../src/core/event/event-ids.ts';

describe('eventId', () => {
  it('fits a custom id and does not mind tone marks, case and punctuation', () => {
    expect(eventId('Trụ cột Bảo mật!')).toBe(eventId('tru cot bao mat'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (key) => {
        expect(eventId(key)).toMatch(/^[0-9a-z]{1,13}$/);
      }),
    );
  });
});
