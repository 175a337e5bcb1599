import { uniq } from 'es-toolkit';
import { blocksText, type Section } from '../report/parsed-report.ts';
import { type Passage, type Report, reportText } from '../report/report.ts';
import { syllablePairs, termsOf } from '../text/analyze.ts';
import { type ReadWords, readWords, termOf } from '../text/known-words.ts';
import type { Language } from '../text/language.ts';
import type { TextNumbers } from '../text/text-numbers.ts';
import type { IndexedTerms } from './count-terms.ts';
import { type AskedJoins, otherSpellings } from './joins.ts';
import { type Narrow, narrow } from './narrow.ts';

/** The terms of a text in some language. */
export type ToTerms = (text: string, language: Language) => readonly string[];

/** What many passages have in common is read once: the names of what they are about, and the headings above. */
export function createToTerms(joins: AskedJoins, read: ReadWords = readWords): ToTerms {
  const known = new Map<Language, Map<string, readonly string[]>>();
  return (text, language) => {
    const texts = known.get(language) ?? new Map<string, readonly string[]>();
    known.set(language, texts);
    const found = texts.get(text);
    if (found !== undefined) return found;
    const terms = [
      ...termsOf(text, language, read),
      ...syllablePairs(text, language, read),
      ...otherSpellings(text, joins, read).map((word) => termOf(word, language)),
    ];
    texts.set(text, terms);
    return terms;
  };
}

/** What a passage is found by: its heading and text, and, as context, the event's name and the headings above. */
export function passageTerms(passage: Passage, toTerms: ToTerms): IndexedTerms {
  const { report, section, event, blocks } = passage;
  const { name, textLanguage } = report;
  const path = [name, event?.name ?? '', event?.series ?? '', ...section.path.slice(0, -1)].join('\n');
  return {
    heading: toTerms(headingOf(passage), textLanguage),
    text: toTerms(blocksText(blocks), textLanguage),
    path: [...toTerms(path, textLanguage), ...otherNameTerms(report, toTerms)],
  };
}

/** The terms of a passage's own heading, each once. */
export function headingTerms(passage: Passage, read?: ReadWords): readonly string[] {
  return uniq(termsOf(headingOf(passage), passage.report.textLanguage, read));
}

function headingOf({ section, lead = '' }: Passage): string {
  return `${section.heading}\n${lead}`;
}

/** What a whole report is found by. */
export function reportTerms(report: Report, toTerms: ToTerms): IndexedTerms {
  const { name, event, textLanguage } = report;
  const own = toTerms(`${name}\n${event?.name ?? ''}\n${event?.series ?? ''}`, textLanguage);
  return {
    heading: [...own, ...otherNameTerms(report, toTerms)],
    text: toTerms(reportText(report), textLanguage),
    path: [],
  };
}

function otherNameTerms({ otherNames }: Report, toTerms: ToTerms): readonly string[] {
  return otherNames.flatMap(({ name, language }) => toTerms(name, language));
}

/** How often words occur. */
export interface WordCounts {
  /** In lower case, with their marks: numbers of their texts. */
  readonly words: Int32Array;
  readonly counts: Narrow;
}

/** The words of the passages and their headings. */
export function wordCounts(passages: readonly Passage[], read: ReadWords, texts: TextNumbers): WordCounts {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const text of passages.flatMap(textsOf)) {
    for (const { lower } of read(text)) {
      const number = numbers.get(lower) ?? numbers.size;
      if (number === numbers.size) numbers.set(lower, counts.push(0) - 1);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return { words: texts.numbersOf([...numbers.keys()]), counts: narrow(counts) };
}

/** What passages are found by besides what they say and their headings: the names of what they are about. */
export function namesAbove(reports: readonly Report[]): readonly string[] {
  const events = reports.flatMap(({ event, facts }) => [event, ...facts.map((fact) => fact.event)]);
  const others = reports.flatMap(({ otherNames }) => otherNames.map(({ name }) => name));
  return uniq([...uniq(events).flatMap((event) => [event?.name ?? '', event?.series ?? '']), ...others]);
}

/** What of a passage its text is made of. */
export interface Said extends Pick<Passage, 'blocks'> {
  readonly report: Pick<Report, 'name'>;
  readonly section: Pick<Section, 'heading'>;
}

/** All that a passage says, and what it is called. */
export function textOf(passage: Said): string {
  return textsOf(passage).join('\n');
}

function textsOf({ report, section, blocks }: Said): readonly string[] {
  return [report.name, section.heading, blocksText(blocks)];
}
