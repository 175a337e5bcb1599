import { sumBy } from 'es-toolkit';
import { findSites } from '../content/folders/find-sites.ts';
import { loadContent } from '../content/load-content.ts';
import { sectionLines } from '../terminal/sections.ts';
import { requireHugo } from './build-pages.ts';
import { checkSite, type Miss, type SiteCheck } from './check-site.ts';

/** Sites without a usable address of their own are checked too; the name is kept for such uses (RFC 2606). */
const BASE = 'https://links.invalid/';

/**
 * Prints what came of every address that Debrief gives when it is held against the pages that Hugo makes.
 * @returns The exit code: 1 when an address does not open what it should.
 * @throws UserError when Hugo is not installed, or the folder is missing or holds no Markdown at all.
 */
export async function runCheckLinks(dir: string): Promise<number> {
  print(`Hugo ${await requireHugo()}`);
  const { content } = await loadContent(dir, { siteUrl: BASE });
  const lines = sectionLines(content);
  const checks: SiteCheck[] = [];
  for (const site of await findSites(dir)) {
    const own = lines.filter((line) => line.site === site.name);
    const check = await checkSite(site, own, BASE);
    checks.push(check);
    print(describeCheck(check));
    if (check.kind === 'held') for (const miss of check.misses) print(`  ${describeMiss(miss)}`);
  }
  print(describeTotal(checks));
  return checks.every((check) => check.kind === 'refused' || check.misses.length === 0) ? 0 : 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line for a site: what came of its addresses. */
export function describeCheck(check: SiteCheck): string {
  if (check.kind === 'refused') return `${check.site}: refused by Hugo (${check.reason})`;
  const without = check.without === 0 ? '' : `, ${check.without} sections without an address`;
  return `${check.site}: ${check.pages} pages, ${check.good} addresses right, ${check.misses.length} wrong${without}`;
}

/** One line for an address that does not open what it should. */
export function describeMiss({ link, reason }: Miss): string {
  return `${link.site}/content/${link.file}:${link.line}: ${link.url}: ${reason}`;
}

/** One line for all sites together. */
export function describeTotal(checks: readonly SiteCheck[]): string {
  const held = checks.filter((check) => check.kind === 'held');
  const [good, wrong, without] = [
    sumBy(held, (check) => check.good),
    sumBy(held, (check) => check.misses.length),
    sumBy(held, (check) => check.without),
  ];
  return `${checks.length} sites (${checks.length - held.length} refused): ${good} addresses right, ${wrong} wrong, ${without} sections without one`;
}
