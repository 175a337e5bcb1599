import { joined, type Pair, pairsIn } from '../../index/joins.ts';
import type { Library } from '../../library/library.ts';
import { blocksText } from '../../report/parsed-report.ts';
import { stem, words } from '../../text/words.ts';

/**
 * A question in the spelling of the reports: "web assembly" as one word where they only write "WebAssembly", and the
 * other way round. Where they have both, each is found by the other anyway.
 */
export function asReportsSpell(text: string, library: Library): string {
  const { vocabulary, joins } = library;
  const together = pairsIn(text).filter((pair) => vocabulary.isWord(joined(pair)) && !joins.has(joined(pair)));
  const apart = words(text).flatMap((word) => {
    const pair = vocabulary.frequency(stem(word)) > 0 ? undefined : pairFor(word, library);
    return pair === undefined ? [] : [{ word, pair }];
  });
  const said = together.reduce((all, pair) => all.replace(new RegExp(pair.join('[ -]'), 'u'), pair.join('')), text);
  return apart.reduce((all, { word, pair }) => all.replace(word, pair.join(' ')), said);
}

/** Shorter parts make words of any word. */
const FEWEST_LETTERS = 3;
/** As many texts are read to see whether two words stand side by side. */
const MOST_READ = 50;

/** The two words that reports write a word as. */
function pairFor(word: string, { passageIndex, passages, vocabulary }: Library): Pair | undefined {
  const cuts = Array.from(
    { length: Math.max(0, word.length - 2 * FEWEST_LETTERS + 1) },
    (_, at) => at + FEWEST_LETTERS,
  );
  return cuts
    .map((cut): Pair => [word.slice(0, cut), word.slice(cut)])
    .filter((pair) => pair.every((part) => vocabulary.frequency(stem(part)) > 0))
    .find((pair) =>
      passageIndex
        .holding(pair.map(stem))
        .slice(0, MOST_READ)
        .some((number) => {
          const { section, blocks } = passages[number] ?? { section: { heading: '' }, blocks: [] };
          return pairsIn(`${section.heading}\n${blocksText(blocks)}`).some((each) => joined(each) === joined(pair));
        }),
    );
}
