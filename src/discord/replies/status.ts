import { countReports, type Library } from '../../core/library/library.ts';
import type { ContentControl } from '../content-control.ts';

export interface StatusReply {
  readonly kind: 'status';
  readonly reloaded: boolean;
  readonly events: number;
  readonly reports: number;
  readonly passages: number;
  /** How many reports have an address on the web. */
  readonly linked: number;
  /** When it was read; undefined when nobody says. */
  readonly readAt?: Date;
  /** Sentences for the operator, in English as in the log. */
  readonly problems: readonly string[];
}

/** How things stand, for the admin. */
export function statusReply(library: Library, content: ContentControl | undefined, reloaded: boolean): StatusReply {
  const state = content?.status();
  return {
    kind: 'status',
    reloaded,
    events: library.events.length,
    reports: countReports(library),
    passages: library.passages.length,
    linked: library.reports.filter(({ isIndex, page }) => !isIndex && page !== undefined).length,
    ...(state && { readAt: state.readAt }),
    problems: state?.problems ?? [],
  };
}
