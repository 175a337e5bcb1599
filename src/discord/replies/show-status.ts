import { countReports, type Library } from '../../core/library/library.ts';
import type { ContentControl } from '../content-control.ts';
import type { StatusReply } from './reply.ts';

/** How things stand, for the admin. */
export function showStatus(library: Library, content: ContentControl | undefined, reloaded: boolean): StatusReply {
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
