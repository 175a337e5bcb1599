import type { Library } from '../library/library.ts';
import type { Report } from '../report/report.ts';
import { digest } from './digest.ts';

/** Of each event that reports speak of with this topic, in either language, the report that says most about it. */
export function reportsAbout(library: Library, topic: string): readonly Report[] {
  const found = (['en', 'vi'] as const).flatMap(
    (language) => digest(library, topic, { language, groups: library.reports.length, points: 1 }).groups,
  );
  return [...new Set(found.map(({ report }) => report))];
}
