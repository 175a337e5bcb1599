import { maxBy, range } from 'es-toolkit';
import { asOneWord, type Pair, pairsIn } from '../../index/pairs.ts';
import type { Library } from '../../library/library.ts';
import { blocksText } from '../../report/parsed-report.ts';
import { termOf } from '../../text/known-words.ts';
import { hasDictionary, type Language } from '../../text/language.ts';
import { words } from '../../text/words.ts';

/**
 * A question in the spelling of the reports: "web assembly" as one word where they only write "WebAssembly", and the
 * other way round. Where they have both, each is found by the other anyway.
 */
export function asReportsSpell(text: string, language: Language, library: Library): string {
  const { vocabulary, joins } = library;
  const together = pairsIn(text).filter((pair) => vocabulary.isWord(asOneWord(pair)) && !joins.has(asOneWord(pair)));
  const apart = words(text).flatMap((word) => {
    const pair = vocabulary.frequency(termOf(word, language)) > 0 ? undefined : pairFor(word, language, library);
    return pair === undefined ? [] : [{ word, pair }];
  });
  const said = together.reduce((all, pair) => all.replace(new RegExp(pair.join('[ -]'), 'u'), pair.join('')), text);
  return apart.reduce((all, { word, pair }) => all.replace(word, pair.join(' ')), said);
}

/** Shorter parts make words of any word. */
const FEWEST_LETTERS = 3;
/** As many texts are read to see whether two words stand side by side. */
const MOST_READ = 50;

/**
 * The two words that reports write a word as; in a language that makes one of any two, those of their words that it is likeliest
 * made of (Koehn and Knight, Empirical Methods for Compound Splitting, 2003): "Lötkurs" is a "Kurs" for "Löten".
 */
function pairFor(word: string, language: Language, library: Library): Pair | undefined {
  const { vocabulary } = library;
  const found = range(FEWEST_LETTERS, word.length - FEWEST_LETTERS + 1).map((cut) => {
    const pair: Pair = [word.slice(0, cut), word.slice(cut)];
    const [first, second] = [termOf(pair[0], language), termOf(pair[1], language)];
    return { pair, terms: [first, second], worth: vocabulary.frequency(first) * vocabulary.frequency(second) };
  });
  const isSaid = ({ pair, terms }: (typeof found)[number]) =>
    !hasDictionary(language) || standTogether(asOneWord(pair), terms, library);
  return maxBy(found.filter(({ worth }) => worth > 0).filter(isSaid), ({ worth }) => worth)?.pair;
}

function standTogether(word: string, terms: readonly string[], { passageIndex, passages }: Library): boolean {
  const texts = passageIndex
    .holding(terms)
    .slice(0, MOST_READ)
    .flatMap((number) => passages[number] ?? []);
  return texts.some(({ section, blocks }) =>
    pairsIn(`${section.heading}\n${blocksText(blocks)}`).some((pair) => asOneWord(pair) === word),
  );
}
