import { isEqual } from 'es-toolkit';
import { type CopyKeys, copyKeys } from '../copies/find-copies.ts';
import { headedDays } from '../event/dates/headed-days.ts';
import type { Days } from '../event/dates/parts-of-year.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { countTerms, type TermCounts } from '../index/count-terms.ts';
import { type AskedJoins, askJoins, type Joins, type SpelledTexts, spell } from '../index/joins.ts';
import { headingTerms, passageTerms, reportTerms, textOf, wordCounts } from '../index/terms.ts';
import { FileReport } from '../report/file-report.ts';
import { blocksText } from '../report/parsed-report.ts';
import type { Passage, Report } from '../report/report.ts';
import { createWordReader } from '../text/known-words.ts';
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
  /** Terms of each passage's heading, each once. */
  readonly headings: readonly (readonly string[])[];
  /** What each passage's headings say of its days; [] where they say nothing. */
  readonly days: readonly (readonly Days[])[];
  readonly words: ReadonlyMap<string, number>;
  /** Of each passage's text. */
  readonly copies: CopyKeys;
  readonly spoken: Spoken;
  /** The words, folded, that other spellings were looked up of. */
  readonly spelled: ReadonlySet<string>;
}

export function compilePart({ reports, passages, joins }: PartTask, glossary: Glossary): LibraryPart {
  const spelled = new Set<string>();
  const read = createWordReader();
  const { isPair, get } = askJoins(joins);
  const asked: AskedJoins = {
    isPair,
    get: (word) => {
      spelled.add(word);
      return get(word);
    },
  };
  return {
    passageCounts: countTerms(passages.map((passage) => passageTerms(passage, asked, read))),
    reportCounts: countTerms(reports.map((report) => reportTerms(report, asked, read))),
    headings: passages.map((passage) => headingTerms(passage, read)),
    days: passages.map(headedDays),
    words: wordCounts(passages, read),
    copies: copyKeys(passages.map(({ blocks }) => read(blocksText(blocks)))),
    spoken: spokenIn(reports, glossary, read),
    spelled,
  };
}

export function spellPart({ passages }: Part): SpelledTexts {
  return spell(() => passages.map(textOf));
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
