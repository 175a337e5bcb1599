import type { Glossary } from '../glossary/glossary.ts';
import { countTerms, type TermCounts } from '../index/count-terms.ts';
import type { AskedJoins, Joins } from '../index/joins.ts';
import { headingTerms, passageTerms, reportTerms, wordCounts } from '../index/terms.ts';
import type { Passage, Report } from '../report/report.ts';
import { type Spoken, spokenIn } from './topics.ts';

/** Some of a library's reports, and what is known of all. */
export interface PartTask {
  readonly reports: readonly Report[];
  /** Theirs. */
  readonly passages: readonly Passage[];
  readonly joins: Joins;
}

/** What some reports bring to a library, whatever the others say. Plain data; the parts can be made in any order. */
export interface LibraryPart {
  readonly passageCounts: TermCounts;
  readonly reportCounts: TermCounts;
  /** Terms of each passage's heading, each once. */
  readonly headings: readonly (readonly string[])[];
  readonly words: ReadonlyMap<string, number>;
  /** What each report speaks of. */
  readonly spoken: readonly Spoken[];
  /** The words, folded, that other spellings were looked up of. */
  readonly spelled: ReadonlySet<string>;
}

export function compilePart({ reports, passages, joins }: PartTask, glossary: Glossary): LibraryPart {
  const spelled = new Set<string>();
  const asked: AskedJoins = {
    has: (word) => joins.has(word),
    get: (word) => {
      spelled.add(word);
      return joins.get(word);
    },
  };
  return {
    passageCounts: countTerms(passages.map((passage) => passageTerms(passage, asked))),
    reportCounts: countTerms(reports.map((report) => reportTerms(report, asked))),
    headings: passages.map(headingTerms),
    words: wordCounts(passages),
    spoken: reports.map((report) => spokenIn(report, glossary)),
    spelled,
  };
}
