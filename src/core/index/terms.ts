import { uniq } from 'es-toolkit';
import { blocksText } from '../report/parsed-report.ts';
import { type Passage, type Report, reportText } from '../report/report.ts';
import { syllablePairs, termOf, termsOf } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import { words } from '../text/words.ts';
import type { IndexedTerms } from './count-terms.ts';
import { type AskedJoins, otherSpellings } from './joins.ts';

/** What a passage is found by: its heading and text, and, as context, the event's name and the headings above. */
export function passageTerms(passage: Passage, joins: AskedJoins): IndexedTerms {
  const { report, section, event, blocks } = passage;
  const language = report.textLanguage;
  return {
    heading: toTerms(headingOf(passage), language, joins),
    text: toTerms(blocksText(blocks), language, joins),
    path: [
      ...toTerms(
        [report.name, event?.name ?? '', event?.series ?? '', ...section.path.slice(0, -1)].join('\n'),
        language,
        joins,
      ),
      ...otherNameTerms(report, joins),
    ],
  };
}

/** The terms of a passage's own heading, each once. */
export function headingTerms(passage: Passage): readonly string[] {
  return uniq(termsOf(words(headingOf(passage)), passage.report.textLanguage));
}

function headingOf({ section, lead = '' }: Passage): string {
  return `${section.heading}\n${lead}`;
}

/** What a whole report is found by. */
export function reportTerms(report: Report, joins: AskedJoins): IndexedTerms {
  const { name, event, textLanguage } = report;
  const own = toTerms(`${name}\n${event?.name ?? ''}\n${event?.series ?? ''}`, textLanguage, joins);
  return {
    heading: [...own, ...otherNameTerms(report, joins)],
    text: toTerms(reportText(report), textLanguage, joins),
    path: [],
  };
}

function otherNameTerms({ otherNames }: Report, joins: AskedJoins): readonly string[] {
  return otherNames.flatMap(({ name, language }) => toTerms(name, language, joins));
}

function toTerms(text: string, language: Language, joins: AskedJoins): readonly string[] {
  const all = words(text);
  const spellings = otherSpellings(text, all, joins).map((word) => termOf(word, language));
  return [...termsOf(all, language), ...syllablePairs(all, language), ...spellings];
}

/** How often each word occurs in the passages and their headings, in lower case with its marks. */
export function wordCounts(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of passages.flatMap((passage) => words(textOf(passage).toLowerCase()))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** All that a passage says, and what it is called. */
export function textOf({ report, section, blocks }: Passage): string {
  return [report.name, section.heading, blocksText(blocks)].join('\n');
}
