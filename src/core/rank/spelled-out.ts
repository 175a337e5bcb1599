import { blocksText } from '../report/parsed-report.ts';
import type { Passage } from '../report/report.ts';
import { fold, words } from '../text/words.ts';
import type { QuestionWord } from './question/question-word.ts';

const MEANING =
  /\b(stands? for|short for|abbreviat\w*|acronym|full (name|form)|mean(s|ing)?|(la )?viet tat|(ten )?day du|nghia la)\b/g;
/** Longer words are no acronyms. */
const MOST_LETTERS = 6;

/** The acronym that a question asks the meaning of ("what does RAG stand for?"), folded, without signs; undefined for none. */
export function acronymAskedFor(text: string, asked: readonly QuestionWord[]): string | undefined {
  const folded = fold(text);
  const rest = words(folded.replace(MEANING, ' '));
  if (rest.length === words(folded).length) return undefined;
  // "CI/CD" are two words.
  const letters = rest.filter((word) => asked.some((each) => fold(each.word) === word)).join('');
  return letters.length > 1 && letters.length <= MOST_LETTERS ? letters : undefined;
}

/** Tells the passages that spell an acronym out, whether the acronym or its words come first. */
export function spelledOutBy(acronym: string | undefined): (passage: Passage) => boolean {
  if (acronym === undefined) return () => false;
  return ({ section, blocks }) => spellsOut(`${section.heading}\n${blocksText(blocks)}`, acronym);
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
