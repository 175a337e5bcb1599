import type { SiteCheck } from './check-site.ts';
import type { Miss } from './hold-links.ts';

/** One line for a site: what came of its addresses. */
export function describeCheck(check: SiteCheck): string {
  if (check.kind === 'refused') return `${check.site}: refused by Hugo (${check.reason})`;
  const without = check.without === 0 ? '' : `, ${check.without} sections without an address`;
  return `${check.site}: ${check.pages} pages, ${check.good} addresses right, ${check.misses.length} wrong${without}`;
}

export function describeMiss({ link, reason }: Miss): string {
  return `${link.site}/content/${link.file}:${link.line}: ${link.url}: ${reason}`;
}

export function describeTotal(checks: readonly SiteCheck[]): string {
  const held = checks.filter((check) => check.kind === 'held');
  const sum = (count: (check: (typeof held)[number]) => number) => held.reduce((total, each) => total + count(each), 0);
  const good = sum((check) => check.good);
  const wrong = sum((check) => check.misses.length);
  const without = sum((check) => check.without);
  return `${checks.length} sites (${checks.length - held.length} refused): ${good} addresses right, ${wrong} wrong, ${without} sections without one`;
}
