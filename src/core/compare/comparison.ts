import type { Point } from '../answer/digest.ts';
import type { Question } from '../rank/question/question.ts';
import type { Passage } from '../report/report.ts';
import type { Language } from '../text/language.ts';
import type { Subject } from './subject.ts';

/** Two subjects side by side, all of it quoted. */
export interface Comparison {
  readonly sides: readonly [ComparedSide, ComparedSide];
  /** The matter that both were asked about; undefined for all that they speak of. */
  readonly about?: string;
  /** What both speak of, the most telling first. */
  readonly shared: readonly Shared[];
  /** Whether both are in one language: only then can be told what one of them alone speaks of. */
  readonly isInOneLanguage: boolean;
}

export interface ComparedSide {
  readonly subject: Subject;
  /** Reports that speak of it; see `countReports`. */
  readonly reports: number;
  /** What it alone speaks of; of a matter that both were asked about, or where both are not in one language, what it says. */
  readonly points: readonly Point[];
}

export interface Shared {
  /** What both speak of here, as the first of them writes it. */
  readonly words: readonly string[];
  /** One of each side; a single one that is of both. */
  readonly points: readonly Point[];
}

export interface CompareOptions {
  /** Language to compare in, where both sides have it; 'auto', the default, finds out by the subjects. */
  readonly language?: Language | 'auto' | undefined;
}

/** What the reports say of a subject. */
export interface Said {
  readonly subject: Subject;
  readonly question: Question;
  /** In all languages, best first. */
  readonly passages: readonly Passage[];
}
