import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/core/answer/answer.ts';
import { blocksText } from '../../../src/core/report/parsed-report.ts';
import { quoteAgain, shownOf } from '../../../src/discord/replies/quote-again.ts';
import { libraryFrom } from '../../e2e/bilingual-library.ts';

const filler = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, index) => `- Line ${from + index} tells of something else entirely, at some length.`,
  );
const sentences = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `Sentence ${from + index} tells of something else entirely.`).join(
    ' ',
  );

const LIBRARY = libraryFrom({
  'a/_index.md': [
    '# Summary Report: “Cloud Builders Day”\n\n## Short\n\n- Quokkas sleep a lot.\n\n## Lines\n',
    ...filler(0, 9),
    '- Wombats dig for many hours.',
    ...filler(9, 16),
    `\n## One paragraph\n\n${sentences(0, 12)} Numbats eat termites. ${sentences(12, 22)}\n`,
  ].join('\n'),
});

describe('a quote', () => {
  it.each(['quokkas sleep', 'wombats dig', 'numbats eat termites'])(
    'about %s is found again from its beginning',
    (question) => {
      const answer = ask(LIBRARY, question, { limit: 1 });
      if (answer.kind === 'none') throw new Error('There should be an answer.');
      for (const quoted of answer.passages) {
        const { id, from } = shownOf(quoted);
        const passage = LIBRARY.passagesById.get(id);
        if (passage === undefined) throw new Error('The passage should be there.');
        const again = quoteAgain(passage, from);
        expect(blocksText(again.blocks)).toBe(blocksText(quoted.quote.blocks));
        expect(again).toMatchObject({ cutBefore: quoted.quote.cutBefore, cutAfter: quoted.quote.cutAfter });
      }
    },
  );

  it('begins at the beginning where the passage became shorter', () => {
    const [passage] = LIBRARY.passages.filter(({ section }) => section.heading === 'Short');
    expect(passage && blocksText(quoteAgain(passage, 7).blocks)).toBe('Quokkas sleep a lot.');
  });
});
