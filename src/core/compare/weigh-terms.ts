import type { Library } from '../library/library.ts';
import { blocksText, blockText } from '../report/parsed-report.ts';
import type { Passage } from '../report/report.ts';
import { analyze, termsOf } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import { isLight } from '../text/stop-words.ts';
import { fold } from '../text/words.ts';
import { mentions } from '../topics/mentions.ts';
import type { Said } from './comparison.ts';

/** What one of two subjects speaks of, in one language. */
export interface Side {
  readonly passages: readonly WeighedPassage[];
  /** What each term tells, by how often and where it stands; terms that tell nothing are left out. */
  readonly worths: ReadonlyMap<string, number>;
  /** All terms, and those of other names for what is spoken of: "identity" where only "IAM" is written. */
  readonly spoken: ReadonlySet<string>;
  /** How a term is written here. */
  readonly written: ReadonlyMap<string, string>;
}

export interface WeighedPassage {
  readonly passage: Passage;
  /** How often each term stands in it; once in its heading counts as often as HEADED. */
  readonly terms: ReadonlyMap<string, number>;
  /** 1; less for what an event was meant for and how it felt, which names everything and explains nothing. */
  readonly factor: number;
}

/** A heading says what its section is about. */
const HEADED = 3;
/** A name tells more of what is spoken of than a word. */
const NAMED = 2;
/** A plain word that is neither in a heading nor said again and again is there by the way: there is mostly something that tells more. */
const LEAST_TIMES = 3;
const BY_THE_WAY = 0.1;
/** More of the same says little more. */
const MOST_TIMES = 4;

/** @param language undefined for all that there are. */
export function sideOf({ subject, passages: all }: Said, language: Language | undefined, library: Library): Side {
  const passages = all
    .filter(({ report }) => language === undefined || report.textLanguage === language)
    .map((passage): WeighedPassage => ({ passage, terms: countTerms(passage), factor: factorOf(passage) }));
  const written = new Map<string, string>();
  for (const { passage } of passages) {
    for (const { term, word } of analyze(textOf(passage), passage.report.textLanguage)) {
      const known = written.get(term);
      if (known === undefined || capitals(word) < capitals(known)) written.set(term, word);
    }
  }
  const times = new Map<string, number>();
  for (const { terms, factor } of passages) {
    for (const [term, count] of terms) times.set(term, (times.get(term) ?? 0) + count * factor);
  }
  const named = new Set(subject.kind === 'event' ? termsOf(subject.name, language ?? 'en') : []);
  const worths = [...times].flatMap(([term, count]): readonly (readonly [string, number])[] => {
    const word = written.get(term) ?? term;
    const { isEnglish } = library.knowledge;
    const isName = /\p{Lu}.*\p{Lu}|\p{Lu}.*\d/u.test(word) || !(isEnglish(fold(word)) || isEnglish(term));
    const isMatter = /\p{L}{2}/u.test(word) && !isLight(fold(word), language ?? 'en') && !named.has(term);
    if (!isMatter) return [];
    const telling = isName ? NAMED : count < LEAST_TIMES ? BY_THE_WAY : 1;
    const worth = library.vocabulary.idf(term) * Math.log2(1 + Math.min(count, MOST_TIMES)) * telling;
    return [[term, worth]];
  });
  const others = mentions(passages.map(({ passage }) => textOf(passage)).join('\n'), library.knowledge.glossary)
    .flatMap(({ name, aliases, acronyms }) => [name, ...aliases, ...acronyms])
    .flatMap((name) => termsOf(name, language ?? 'en'));
  return { passages, worths: new Map(worths), spoken: new Set([...times.keys(), ...others]), written };
}

function countTerms(passage: Passage): ReadonlyMap<string, number> {
  const { report, section, lead, blocks } = passage;
  const counts = new Map<string, number>();
  const count = (text: string, times: number): void => {
    for (const { term } of analyze(text, report.textLanguage)) counts.set(term, (counts.get(term) ?? 0) + times);
  };
  count([section.heading, lead ?? ''].join('\n'), HEADED);
  for (const block of blocks) if (block.kind !== 'code') count(blockText(block), 1);
  return counts;
}

/** Far less than in ranking: there is always something else to set side by side. */
const FRAME_FACTOR = 0.2;

function factorOf({ roles }: Passage): number {
  return roles.length > 0 ? FRAME_FACTOR : 1;
}

function textOf({ section, blocks }: Passage): string {
  return `${section.heading}\n${blocksText(blocks)}`;
}

/** Of "Policies" and "policies" the plain one is written in the middle of sentences; names have their capitals everywhere. */
function capitals(word: string): number {
  return word.match(/\p{Lu}/gu)?.length ?? 0;
}
