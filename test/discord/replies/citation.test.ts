import { describe, expect, it } from 'vitest';
import { readHugoConfig } from '../../../src/core/addresses/hugo/hugo-config.ts';
import { buildLibrary } from '../../../src/core/library/library.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { localeFor } from '../../../src/discord/languages/locale.ts';
import { citationParts, citationReply } from '../../../src/discord/replies/citation.ts';
import { readKnowledge } from '../../../src/settings/knowledge.ts';

const knowledge = await readKnowledge(undefined);
const REPORT = '# Summary Report: “Cloud Day”\n\n- **Date:** October 3, 2025\n\n## Keys\n\nKMS keeps `keys`.\n';

interface Setting {
  readonly config?: string;
  readonly frontMatter?: string;
  readonly pagesUrl?: string;
}

/** The citation of the section "Keys". */
function cited({ config = '', frontMatter = '', pagesUrl }: Setting, tag = 'en'): string {
  const library = buildLibrary(
    {
      sites: [{ name: 'cloud', config: readHugoConfig([{ name: 'hugo.toml', text: config }]) }],
      files: [{ site: 'cloud', path: 'a/_index.md', parsed: parseReport(`---\n${frontMatter}\n---\n${REPORT}`) }],
      siteUrl: undefined,
      pagesUrl,
      readAt: new Date('2026-06-01T00:00:00Z'),
    },
    knowledge,
  );
  const passage = library.passages.find(({ section }) => section.heading === 'Keys');
  const reply = citationReply([{ id: passage?.id ?? '', from: 0 }], library, new Date('2026-01-15T12:00:00Z'));
  if (reply.kind !== 'citation') throw new Error(`This is no citation: ${reply.kind}`);
  const part = citationParts(reply, { locale: localeFor(tag), audience: { kind: 'private' } }).at(-1);
  return part?.kind === 'text' ? part.text.replaceAll('```', '').trim() : '';
}

const BASE = 'baseURL = "https://x.example/"\n';

describe('a citation', () => {
  it('names author, report, section, site, address and the day of reading', () => {
    expect(cited({ config: `${BASE}title = "Cloud Reports"\n`, frontMatter: 'author: Ann Lee' })).toBe(
      'Ann Lee, “Cloud Day” (3 Oct 2025), section “Keys”, Cloud Reports, https://x.example/a/#keys, read on 15 Jan 2026',
    );
    expect(cited({ config: BASE, frontMatter: 'authors: [Ann Lee, Bình]' }, 'vi')).toBe(
      'Ann Lee, Bình, “Cloud Day” (3 thg 10, 2025), phần “Keys”, x.example, https://x.example/a/#keys, đọc ngày 15 thg 1, 2026',
    );
  });

  it('takes the author of the site where the report names none, and never a mail address', () => {
    expect(cited({ config: `${BASE}[params]\nauthor = "Cloud Club"\n` })).toMatch(/^Cloud Club, “Cloud Day”/u);
    expect(cited({ config: `${BASE}author = "ann@x.example"\n`, frontMatter: 'author: 7' })).toMatch(/^“Cloud Day”/u);
  });

  it('names the file where no site publishes the report', () => {
    const written = '“Cloud Day” (3 Oct 2025), section “Keys”, cloud, a/_index.md, read on 15 Jan 2026';
    expect(cited({})).toBe(written);
    expect(cited({ pagesUrl: 'http://127.0.0.1:3000/' })).toBe(written);
  });
});
