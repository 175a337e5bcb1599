import { describe, expect, it } from 'vitest';
import { ask } from '../../src/core/answer/answer.ts';
import type { Library } from '../../src/core/library/library.ts';
import { localSearch } from '../../src/core/library/search.ts';
import { countReports } from '../../src/core/report/report.ts';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { answerReply } from '../../src/discord/replies/answer.ts';
import { helpReply } from '../../src/discord/replies/help.ts';
import { type Reply, renderReply, targetReply } from '../../src/discord/replies/reply.ts';
import { statusReply } from '../../src/discord/replies/status.ts';
import { pageContent } from '../../src/playground/page-content.ts';
import { answerText } from '../../src/terminal/answer-text.ts';
import { libraryOf } from '../core/answer/library-of.ts';

/** Three reports, two of them in both languages, and the list of them. */
const COOKS = libraryOf({
  '_index.md': '# Evenings\n\n- [Bread](bread/)\n- [Soup](soup/)\n',
  'bread/index.md': '# Bread evening\n\n- **Date:** May 3, 2024\n\n## Dough\n\nThe **sourdough** rests for 12 hours.\n',
  'bread/index.vi.md':
    '# Buổi làm bánh mì\n\n- **Ngày:** 3/5/2024\n\n## Bột\n\nBột chua (**sourdough**) nghỉ 12 giờ.\n',
  'soup/index.md':
    '# Soup evening\n\n- **Date:** June 7, 2024\n\n## Stock\n\nBones boil for 6 hours, with no sourdough.\n',
  'soup/index.vi.md': '# Buổi nấu canh\n\n- **Ngày:** 7/6/2024\n\n## Nước dùng\n\nXương hầm trong 6 giờ.\n',
  'knives.md': '# Knives\n\n- **Date:** July 1, 2024\n\n## Stones\n\nA stone of 1000 grit is enough.\n',
});
const EMPTY = libraryOf({});

const textIn = (reply: Reply, tag: string): string =>
  JSON.stringify(renderReply(reply, { locale: localeFor(tag), audience: { kind: 'private' } }));

/** What each place says that counts the reports. */
async function saidOf(library: Library, tag: string): Promise<Readonly<Record<string, string>>> {
  const search = localSearch(library);
  const target = { kind: 'digest', about: 'xyzzy', language: 'auto', page: 0 } as const;
  return {
    none: textIn(await answerReply(search, 'xyzzy'), tag),
    digest: textIn(await targetReply(target, search), tag),
    help: textIn(await helpReply(search), tag),
    status: textIn(statusReply(library, undefined, false), tag),
    reports: textIn(await targetReply({ kind: 'reports', filter: {}, page: 0 }, search), tag),
    playground: pageContent(library, tag).about ?? '',
  };
}

describe('the reports', () => {
  it('are counted one way everywhere: a report and its translation are one', async () => {
    expect(countReports(COOKS.reports)).toBe(3);
    for (const [place, text] of Object.entries(await saidOf(COOKS, 'en')))
      expect([place, text]).toEqual([place, expect.stringMatching(/\b3 (?:event )?reports\b/)]);
    for (const [place, text] of Object.entries(await saidOf(COOKS, 'vi')))
      expect([place, text]).toEqual([place, expect.stringMatching(/\b3 báo cáo/)]);
    expect(answerText(ask(COOKS, 'xyzzy'), () => '', 3)).toMatch(/^The 3 reports say nothing/);
  });

  it.each(['en', 'vi'])('that mention a topic are counted so in every language: %s', async (tag) => {
    const target = { kind: 'digest', about: 'sourdough', language: tag === 'vi' ? 'vi' : 'en', page: 0 } as const;
    const said = textIn(await targetReply(target, localSearch(COOKS)), tag);
    expect(said).toMatch(tag === 'vi' ? /2 trên 3 báo cáo/ : /2 of 3 reports/);
  });

  it('are counted so beside a topic that is suggested', () => {
    expect(COOKS.topics.find(({ name }) => name === 'sourdough')?.reports ?? 2).toBe(2);
  });

  it('have a sentence of their own where there are none', async () => {
    for (const [place, text] of Object.entries(await saidOf(EMPTY, 'en')))
      expect([place, text]).toEqual([
        place,
        expect.stringContaining('There are no reports yet, so there is nothing to answer from.'),
      ]);
    for (const [place, text] of Object.entries(await saidOf(EMPTY, 'vi')))
      expect([place, text]).toEqual([
        place,
        expect.stringContaining('Chưa có báo cáo nào, nên chưa có gì để trả lời.'),
      ]);
    expect(answerText(ask(EMPTY, 'xyzzy'), () => '', 0)).toBe(
      'There are no reports yet, so there is nothing to answer from.',
    );
  });
});
