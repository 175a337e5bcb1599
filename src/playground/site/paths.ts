import { sectionUrl } from '../../core/addresses/section-url.ts';
import type { Report } from '../../core/report/report.ts';

/** Where a report can be read in the playground: '/reports/…#anchor'; an anchor of '' is the page itself. */
export function reportPagePath({ site, file }: Pick<Report, 'site' | 'file'>, anchor = ''): string {
  return sectionUrl('/', `reports/${site}/${file}`, anchor);
}

/** Where authors see what the bot made of a report. */
export function authorPagePath({ site, file }: Pick<Report, 'site' | 'file'>, anchor = ''): string {
  return sectionUrl('/', `author/${site}/${file}`, anchor);
}
