import type { ReportRef } from '../event/event.ts';
import type { Events } from '../event/events.ts';
import type { Problem } from '../report/parsed-report.ts';
import type { CheckedContent, CheckedFile } from './checked-content.ts';

/** An `error` is wrong whatever the author meant; a `warning` may be meant so. */
export type Severity = 'error' | 'warning';

export interface GradedProblem extends Problem {
  readonly severity: Severity;
}

/** A problem with its place; `file` is relative to the site's `content/`. */
export interface FileProblem extends GradedProblem, ReportRef {}

/** Looks at all content once, then at each file. */
export type Rule = (content: CheckedContent, events: Events) => (file: CheckedFile) => readonly GradedProblem[];
