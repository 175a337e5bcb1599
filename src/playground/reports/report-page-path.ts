import { sectionUrl } from '../../core/addresses/section-url.ts';
import type { Report } from '../../core/report/report.ts';

/** Where a report can be read in the playground, below its address: 'reports/site/4-Events/4.1/_index.md', not encoded. */
export function reportPage({ site, file }: Pick<Report, 'site' | 'file'>): string {
  return `reports/${site}/${file}`;
}

/** The same as a path for links, '/reports/…#anchor'; an anchor of '' is the page itself. */
export function reportPagePath(report: Pick<Report, 'site' | 'file'>, anchor = ''): string {
  return sectionUrl('/', reportPage(report), anchor);
}

/** Where authors see what the bot made of a report. */
export function authorPagePath({ site, file }: Pick<Report, 'site' | 'file'>, anchor = ''): string {
  return sectionUrl('/', `author/${site}/${file}`, anchor);
}
