import { range } from 'es-toolkit';
import { expect, it } from 'vitest';
import { placedWords, words } from '../../../src/core/text/words.ts';

it('takes apart text of Latin letters and signs as it does any other', () => {
  const texts = [...range(0x3_200), ...range(0xd7_00, 0x1_0000), ...range(0x1_f000, 0x1_fc00)].map((point) =>
    `ab${String.fromCodePoint(point)}cd`.normalize('NFC'),
  );
  const others = texts.filter(
    (text) =>
      words(text).join() !==
      placedWords(text)
        .map(({ word }) => word)
        .join(),
  );
  expect(others).toEqual([]);
});
