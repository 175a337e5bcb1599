import type { ParsedReport } from '../../src/core/report/parsed-report.ts';

/** All that a report says, as data. */
export function plainReport({ frontMatter, sections, pictures, problems }: ParsedReport): ParsedReport {
  return { frontMatter, sections, pictures, problems };
}
