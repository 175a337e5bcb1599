import { sum, sumBy } from 'es-toolkit';
import type { Library } from '../library/library.ts';
import { blocksText } from '../report/parsed-report.ts';
import type { Passage } from '../report/report.ts';
import { fold, words } from '../text/words.ts';
import type { Question } from './question/question.ts';
import { isCarrying } from './question/question-words.ts';
import { SIGNAL_WEIGHTS } from './weights.ts';

/** What a closer look at a passage, given with its number, adds to its sum: it takes longer than all signals together. */
export function closerLook(library: Library, question: Question): (passage: Passage, number: number) => number {
  const { role, acronym } = question;
  const headed = headedBy(question, library);
  return ({ section, blocks }, number) => {
    const isSpelled = acronym !== undefined && spellsOut(`${section.heading}\n${blocksText(blocks)}`, acronym);
    const heading = role === undefined ? SIGNAL_WEIGHTS.heading * headed(number) : 0;
    return heading + (isSpelled ? SIGNAL_WEIGHTS.spelledOut : 0);
  };
}

/**
 * The share of what a question says, by weight and rarity, that a passage's own heading holds: who writes "Security
 * Foundation & IAM" above a section says what it is about, where others mention IAM by the way.
 */
function headedBy({ words }: Question, { vocabulary, headings }: Library): (passage: number) => number {
  const worths = new Map(words.filter(isCarrying).map(({ term, weight }) => [term, weight * vocabulary.idf(term)]));
  const all = sum([...worths.values()]) || 1;
  return (passage) => sumBy(headings[passage] ?? [], (term) => worths.get(term) ?? 0) / all;
}

/**
 * Whether a text has the words of an acronym right beside it: "Retrieval-Augmented Generation (RAG)", "WAF – Web
 * Application Firewall".
 * @param acronym folded, without signs.
 */
export function spellsOut(text: string, acronym: string): boolean {
  const all = words(fold(text));
  return all.some((_, at) =>
    [1, 2].some((length) => {
      if (all.slice(at, at + length).join('') !== acronym) return false;
      const isBefore = beginAs(all.slice(0, at).reverse(), [...acronym].reverse());
      return isBefore || beginAs(all.slice(at + length), [...acronym]);
    }),
  );
}

/** Acronyms leave them out, or do not: "Internet of Things". */
const SMALL_WORDS: ReadonlySet<string> = new Set('a an and as by for in of on the to with'.split(' '));

/** Whether the first of these words begin with these letters, one each. */
function beginAs(all: readonly string[], letters: readonly string[]): boolean {
  let found = 0;
  for (const word of all) {
    if (found === letters.length) break;
    if (word.length > 1 && word.startsWith(letters[found] ?? ' ')) found += 1;
    else if (!SMALL_WORDS.has(word)) return false;
  }
  return found === letters.length;
}
