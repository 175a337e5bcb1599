import { Command } from 'commander';
import { findSites } from '../content/folders/find-sites.ts';
import { loadContent } from '../content/load-content.ts';
import { UserError } from '../settings/user-error.ts';
import { sectionLines } from '../terminal/sections.ts';
import { checkSite, type SiteCheck } from './check-site.ts';
import { describeCheck, describeMiss, describeTotal } from './describe-check.ts';
import { requireHugo } from './run-hugo.ts';

/** Sites without a usable address of their own are checked too; the name is kept for such uses (RFC 2606). */
const BASE = 'https://links.invalid/';

/** `npm run check:links -- --content DIR`: holds every address that Debrief gives against the pages that Hugo makes. */
await new Command('check:links')
  .description('Hold every address that Debrief gives against the pages that Hugo makes of the same reports.')
  .option('--content <folder>', 'where the reports are', 'content')
  .action(run)
  .parseAsync();

async function run({ content }: { readonly content: string }): Promise<void> {
  try {
    process.exitCode = (await checkLinks(content)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** @returns Whether every address opens what it should. */
async function checkLinks(dir: string): Promise<boolean> {
  print(`Hugo ${await requireHugo()}`);
  const { content } = await loadContent(dir, { siteUrl: BASE });
  const lines = sectionLines(content);
  const checks: SiteCheck[] = [];
  for (const site of await findSites(dir)) {
    const check = await checkSite(
      site,
      lines.filter((line) => line.site === site.name),
      BASE,
    );
    checks.push(check);
    print(describeCheck(check));
    if (check.kind === 'held') for (const miss of check.misses) print(`  ${describeMiss(miss)}`);
  }
  print(describeTotal(checks));
  return checks.every((check) => check.kind === 'refused' || check.misses.length === 0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
