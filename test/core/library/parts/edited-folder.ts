import fc from 'fast-check';
import { readHugoConfig } from '../../../../src/core/addresses/hugo/hugo-config.ts';
import type { Content } from '../../../../src/core/library/content.ts';
import { createFiles, EVENT_LINES } from '../edited-files.ts';

export const config = readHugoConfig([{ name: 'hugo.toml', text: 'baseURL = "https://x.example/"' }]);

const SITES = ['ada', 'bo'];
/** Of one page in two languages, of pages of their own, and a list of those below it. */
const PATHS = ['_index.md', 'a/_index.md', 'a/_index.vi.md', 'b.md', 'b.vi.md', 'c/index.md', 'd.md', 'e.md'];
/** Together, they make joins, events of several reports, translations, copies and templates. */
const LINES = [
  ...EVENT_LINES,
  '## Nội dung\n\nDiễn giả nói về bảo mật và web assembly cho tất cả mọi người.\n',
  '## What we heard\n\nWebassembly runs **GuardDuty** in the play ground of 2025, and nobody minds.\n',
  '## 15 November: questions\n\nWhether 15 minutes are enough.\n',
  '## Terraform\n\nThe playground is kept in a back up, and back-ups are kept in a vault of EC2 and S3.\n',
  '## Backup\n\nA backup is a copy that somebody has tried to bring back, they said at DevOps day.\n',
];
const text = fc.uniqueArray(fc.constantFrom(...LINES), { maxLength: 6 }).map((lines) => lines.join('\n'));
const place = fc.record({ site: fc.constantFrom(...SITES), path: fc.constantFrom(...PATHS) });
/** What is written, or where there is no text, deleted. */
export const edit = fc.record({ place, text: fc.option(text, { freq: 4 }) });

export function createFolder() {
  const { write, all } = createFiles();
  return {
    apply: ({ place: { site, path }, text: written }: { place: { site: string; path: string }; text: string | null }) =>
      write(site, path, written),
    content: (): Content => ({
      sites: SITES.map((name) => ({ name, config })),
      files: all(),
      siteUrl: undefined,
      readAt: new Date('2026-06-01T00:00:00Z'),
    }),
  };
}
