import type { Passage } from '../../report/report.ts';
import type { Days } from './parts-of-year.ts';
import { readSpans } from './spans.ts';

/**
 * The days that a passage's headings name, the nearest heading that does: an entry of a running log ("## 2024-01-07 The old
 * mill", "## Monday, 28 August") tells of its own day, not of its report's. [] for none.
 */
export function headedDays({ section, lead = '', event }: Passage): readonly Days[] {
  for (const heading of [lead, ...section.path.toReversed()]) {
    const days = daysIn(heading, event?.date?.slice(0, 4));
    if (days.length > 0) return days;
  }
  return [];
}

/** @param year of days that are written without one. */
function daysIn(heading: string, year = ''): readonly Days[] {
  const text = heading.normalize('NFC').trim();
  const dated = /\d{4}/.test(text) ? [text] : text.split(SIGNS).map((part) => `${part} ${year}`);
  return dated.flatMap((part) =>
    readSpans(part).flatMap(({ kind, from, until }) => (kind === 'written' ? [{ from, until }] : [])),
  );
}

/** What parts a day from the rest of a heading. */
const SIGNS = /[:,|(–—]/;
