import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localSearch } from '../../../src/core/library/search.ts';
import { localeFor } from '../../../src/discord/languages/locale.ts';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT } from '../../../src/discord/layout/limits.ts';
import { exportedReply, toCsv } from '../../../src/discord/replies/asked/exported.ts';
import { gapsReply } from '../../../src/discord/replies/asked/gaps.ts';
import { usageReply } from '../../../src/discord/replies/asked/usage.ts';
import { weeklyReply } from '../../../src/discord/replies/asked/weekly.ts';
import { renderReply } from '../../../src/discord/replies/reply.ts';
import type { StoredQuestion } from '../../../src/store/questions/asked.ts';
import { FILES, libraryFrom } from '../../e2e/bilingual-library.ts';

const LIBRARY = libraryFrom(FILES);
const SEARCH = localSearch(LIBRARY);
const NOW = new Date('2026-03-09T08:00:00Z');

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom('=1+1', '*_~`|'.repeat(60), '@SUM(A1)\r\n"x",y', 'giá của Zeppelin'.repeat(15)),
);
const question: fc.Arbitrary<StoredQuestion> = fc.record({
  at: fc.integer({ min: 0, max: 6 }).map((ago) => new Date(NOW.getTime() - ago * 86_400_000)),
  language: fc.constantFrom('en', 'vi', 'ja'),
  state: fc.constantFrom('strong', 'weak', 'none'),
  passage: fc.option(fc.constantFrom('gone', ...LIBRARY.passages.map(({ id }) => id))),
  words: fc.option(words),
});

interface Component {
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

function all(component: Component): readonly Component[] {
  const { components = [], accessory } = component;
  return [component, ...[...components, ...(accessory ? [accessory] : [])].flatMap(all)];
}

it('what was asked fits into a message, whatever it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(question, { maxLength: 40, size: 'max' }),
      fc.constantFrom('en', 'vi'),
      async (asked, tag) => {
        const ratings = LIBRARY.passages.slice(0, 5).map(({ id }) => ({ passage: id, helpful: 2, notHelpful: 1 }));
        const replies = [
          await gapsReply(asked, 30, SEARCH),
          await weeklyReply(asked, ratings, NOW, SEARCH, 'preview'),
          { ...(await usageReply(asked, ratings, 7, NOW, SEARCH)), draw: () => new Uint8Array(1) },
          await exportedReply(asked, SEARCH),
        ];
        for (const reply of replies) {
          const { components } = renderReply(reply, { locale: localeFor(tag), audience: { kind: 'private' } });
          const parts = components.flatMap((each) => all(each as Component));
          expect(parts.length).toBeLessThanOrEqual(MESSAGE_COMPONENTS);
          expect(parts.reduce((sum, { content = '' }) => sum + content.length, 0)).toBeLessThanOrEqual(MESSAGE_TEXT);
        }
      },
    ),
    { numRuns: 40 },
  );
});

it('no cell of the file is a formula, and each question has its row', () => {
  fc.assert(
    fc.property(fc.array(question, { maxLength: 20 }), (asked) => {
      const rows: readonly (readonly string[])[] = parse(toCsv(asked, new Map()), {
        bom: true,
        record_delimiter: '\r\n',
      });
      expect(rows).toHaveLength(asked.length + 1);
      expect(rows.flat().filter((cell) => /^[=+@\t\r-]/u.test(cell))).toEqual([]);
      const said = rows.slice(1).map((row) => (row.at(-1) ?? '').replace(/^'/u, ''));
      expect(said).toEqual(asked.map((each) => (each.words ?? '').replace(/^'/u, '')));
    }),
  );
});
