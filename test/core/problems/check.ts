import { readHugoConfig } from '../../../src/core/addresses/hugo/hugo-config.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { checkContent } from '../../../src/core/problems/check-content.ts';
import type { CheckedContent, CheckedSite } from '../../../src/core/problems/checked-content.ts';

export interface TestSite {
  /** Texts of the files below `content/`, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly config?: string;
  /** Paths below `static/`. */
  readonly assets?: readonly string[];
  readonly resources?: readonly string[];
}

/** The problems of sites, each as "path:line severity rule — message". With several sites, their names lead the paths. */
export function check(sites: Readonly<Record<string, TestSite>>): readonly string[] {
  const entries = Object.entries(sites);
  const content: CheckedContent = {
    sites: entries.map(([name, site]) => checkedSite(name, site)),
    files: entries.flatMap(([site, { files }]) =>
      Object.entries(files).map(([path, text]) => {
        return { site, path, parsed: parseReport(text), lines: text.split('\n') };
      }),
    ),
    readAt: new Date('2027-01-01'),
  };
  return checkContent(content).map(({ site, file, line, severity, rule, message }) => {
    const place = entries.length === 1 ? file : `${site}/${file}`;
    return `${place}:${line} ${severity} ${rule} — ${message}`;
  });
}

/** The problems of one site, without those of `rules` that the test is not about. */
export function checkFiles(files: Readonly<Record<string, string>>, only: RegExp): readonly string[] {
  return check({ site: { files } }).filter((line) => only.test(line.split(' — ')[0] ?? ''));
}

function checkedSite(name: string, { config, assets, resources = [] }: TestSite): CheckedSite {
  const files = [{ name: 'hugo.toml', text: config ?? '[languages.en]\n[languages.vi]\n' }];
  return {
    name,
    config: readHugoConfig(files),
    assets: assets === undefined ? undefined : new Set(assets),
    resources: new Set(resources),
  };
}

/** A report that nothing is wrong with. */
export function goodReport({ title = 'Data Science on AWS', date = 'October 16, 2025', body = '' } = {}): string {
  return `---
title: "${title}"
---

# Summary Report: “${title}”

**Date:** ${date}

**Location:** Bitexco Tower

### Speakers

- **Van Hoang Kha** – Cloud Engineer

### Key Highlights

We learned about ${title}, and why it takes a while to get the data of a whole company into one place.

${body}
`;
}
