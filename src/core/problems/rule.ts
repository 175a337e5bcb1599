import type { ReportRef } from '../event/event.ts';
import type { Events } from '../event/events.ts';
import type { Problem } from '../report/parsed-report.ts';
import type { CheckedContent, CheckedFile } from './checked-content.ts';
import type { SiteFacts } from './event-facts.ts';
import type { SitePages } from './site-pages.ts';

/** Looks at all content once, then at each file. */
export type Rule = (all: AllContent) => (file: CheckedFile) => readonly GradedProblem[];

/** The content, and what several rules ask about it. */
export interface AllContent extends CheckedContent {
  readonly events: Events;
  /** See `siteFacts`. */
  readonly factsOf: (file: CheckedFile) => SiteFacts | undefined;
  /** By the names of the sites. */
  readonly pages: ReadonlyMap<string, SitePages>;
}

/** An `error` is wrong whatever the author meant; a `warning` may be meant so. */
export type Severity = 'error' | 'warning';

export interface GradedProblem extends Problem {
  readonly severity: Severity;
}

/** A problem with its place; `file` is relative to the site's `content/`. */
export interface FileProblem extends GradedProblem, ReportRef {}

/** What is wrong whatever the author meant. */
export function error(line: number, rule: string, message: string): GradedProblem {
  return { line, severity: 'error', rule, message };
}

/** What may be meant so. */
export function warning(line: number, rule: string, message: string): GradedProblem {
  return { line, severity: 'warning', rule, message };
}
