import { isEqual, mapValues } from 'es-toolkit';
import { type CopyKeys, copyKeys } from '../copies/find-copies.ts';
import { headedDays } from '../event/dates/headed-days.ts';
import type { Days } from '../event/dates/parts-of-year.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { countTerms, type TermCounts } from '../index/count-terms.ts';
import { type Headings, readHeadings } from '../index/headings.ts';
import { askJoins, type Joins, type SpelledTexts, spell } from '../index/joins.ts';
import { namesAbove, passageTerms, reportTerms, textOf, type WordCounts, wordCounts } from '../index/terms.ts';
import { FileReport } from '../report/file-report.ts';
import { blocksText } from '../report/parsed-report.ts';
import type { Passage, Report } from '../report/report.ts';
import { createWordReader } from '../text/known-words.ts';
import { createTextNumbers, type TextNumbers, unpackTexts } from '../text/text-numbers.ts';
import { type Spoken, spokenIn } from '../topics/spoken.ts';

/** Some of a library's reports. */
export interface Part {
  readonly reports: readonly Report[];
  /** Theirs. */
  readonly passages: readonly Passage[];
}

/** Some reports, and what is known of all. */
export interface PartTask extends Part {
  readonly joins: Joins;
}

/** What some reports bring to a library, whatever the others say. Plain data; the parts can be made in any order. */
export interface LibraryPart {
  readonly passageCounts: TermCounts;
  readonly reportCounts: TermCounts;
  readonly headings: Headings;
  /** What each passage's headings say of its days; [] where they say nothing. */
  readonly days: readonly (readonly Days[])[];
  readonly words: WordCounts;
  /** Of each passage's text. */
  readonly copies: CopyKeys;
  readonly spoken: Spoken;
}

/** A part as it is sent and compiled: its numbers are those of its own texts. */
export interface CompiledPart extends LibraryPart {
  /** See `unpackTexts`. */
  readonly texts: string;
}

export function compilePart({ reports, passages, joins }: PartTask, glossary: Glossary): CompiledPart {
  const texts = createTextNumbers();
  const read = createWordReader();
  const asked = askJoins(joins);
  return {
    passageCounts: countTerms(
      passages.map((passage) => passageTerms(passage, asked, read)),
      texts,
    ),
    reportCounts: countTerms(
      reports.map((report) => reportTerms(report, asked, read)),
      texts,
    ),
    headings: readHeadings(passages, texts, read),
    days: passages.map(headedDays),
    words: wordCounts(passages, read, texts),
    copies: copyKeys(passages.map(({ blocks }) => read(blocksText(blocks)))),
    spoken: spokenIn(reports, glossary, texts, read),
    texts: texts.packed(),
  };
}

/** The same part with the numbers that its texts have among all. */
export function joinPart({ texts, ...part }: CompiledPart, all: TextNumbers): LibraryPart {
  const numbers = all.numbersOf(unpackTexts(texts));
  const among = (own: Int32Array): Int32Array => own.map((number) => numbers[number] ?? 0);
  const { passageCounts, reportCounts, headings, words, spoken } = part;
  return {
    ...part,
    passageCounts: { ...passageCounts, terms: among(passageCounts.terms) },
    reportCounts: { ...reportCounts, terms: among(reportCounts.terms) },
    headings: { ...headings, terms: among(headings.terms) },
    words: { ...words, words: among(words.words) },
    spoken: {
      reports: spoken.reports.map((report) => mapValues(report, among)),
      names: among(spoken.names),
      keys: among(spoken.keys),
    },
  };
}

export function spellPart({ reports, passages }: Part, texts: TextNumbers): SpelledTexts {
  return spell(() => passages.map(textOf), namesAbove(reports, passages), texts);
}

/** Whether two parts hold the same for all that is compiled of a part: whatever else is known of their events, dates and pages. */
export function isSamePart(one: Part, other: Part): boolean {
  return isEqual(one.reports, other.reports) || isEqual(whatIsCompiled(one), whatIsCompiled(other));
}

function whatIsCompiled({ reports, passages }: Part) {
  return { reports: reports.map(compiledOf), passages: passages.map(namesOf) };
}

/** What it says is compared as bytes, where it is kept so. */
function compiledOf(report: Report) {
  const { id, name, otherNames, textLanguage, isIndex, event, page } = report;
  const says = report instanceof FileReport ? [report.parsed, page?.isFile] : report.sections;
  return { id, name, otherNames, textLanguage, isIndex, event: event?.name, series: event?.series, says };
}

function namesOf({ event }: Passage) {
  return [event?.name, event?.series, event?.date];
}
