import { headedDays } from '../event/dates/headed-days.ts';
import type { Days } from '../event/dates/parts-of-year.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { countTerms, type TermCounts } from '../index/count-terms.ts';
import type { Joins } from '../index/joins.ts';
import { headingTerms, passageTerms, reportTerms, wordCounts } from '../index/terms.ts';
import { toPassages } from '../pack/passages.ts';
import type { Report } from '../report/report.ts';
import { type Spoken, spokenIn } from './topics.ts';

/** Some of a library's reports, and what is known of all. */
export interface PartTask {
  readonly reports: readonly Report[];
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
  /** What each report speaks of. */
  readonly spoken: readonly Spoken[];
}

export function compilePart({ reports, joins }: PartTask, glossary: Glossary): LibraryPart {
  const passages = reports.flatMap(toPassages);
  return {
    passageCounts: countTerms(passages.map((passage) => passageTerms(passage, joins))),
    reportCounts: countTerms(reports.map((report) => reportTerms(report, joins))),
    headings: passages.map(headingTerms),
    days: passages.map(headedDays),
    words: wordCounts(passages),
    spoken: reports.map((report) => spokenIn(report, glossary)),
  };
}
