import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../../src/core/answer/answer.ts';
import { compileLibrary } from '../../../../src/core/library/compile-library.ts';
import type { Content } from '../../../../src/core/library/content.ts';
import { libraryFrom } from '../../../../src/core/library/library.ts';
import { type BesideParts, uniteBeside } from '../../../../src/core/library/parts/beside.ts';
import type { Page } from '../../../../src/core/library/parts/pages.ts';
import { readPages } from '../../../../src/core/library/parts/pages.ts';
import { compilePart } from '../../../../src/core/library/parts/part.ts';
import { createRecompiler } from '../../../../src/core/library/parts/recompile.ts';
import { readReports } from '../../../../src/core/library/reports.ts';
import { parseReport } from '../../../../src/core/parse/parse-report.ts';
import { readKnowledge } from '../../../../src/settings/knowledge.ts';
import { withoutOrder } from '../../../live-library/compiled-reports.ts';
import { config, createFolder, edit } from './edited-folder.ts';

const knowledge = await readKnowledge(undefined);
const { glossary } = knowledge;
function createWork() {
  const done = { pages: 0, parts: 0 };
  return {
    done,
    readPages: (lots: readonly (readonly Page[])[]) =>
      lots.map(async (lot) => {
        done.pages += lot.length;
        return readPages(lot);
      }),
    uniteBeside: async (parts: BesideParts) => uniteBeside(parts),
    compileParts: (tasks: readonly Parameters<typeof compilePart>[0][]) => {
      done.parts += tasks.length;
      return tasks.map(async (task) => compilePart(task, glossary));
    },
  };
}

const QUESTIONS = ['webassembly', 'what is a backup?', 'play ground', 'ai là diễn giả?', 'when was the rust evening?'];

describe('a library that is compiled again after edits', () => {
  it('is the one that is compiled afresh, and answers the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 6, size: 'max' }),
        fc.constantFrom(1, 2, 3),
        async (rounds, reportsOfPart) => {
          const folder = createFolder();
          const recompile = createRecompiler(glossary, { reportsOfPart, pagesOfLot: reportsOfPart });
          for (const edits of rounds) {
            edits.forEach(folder.apply);
            const content = folder.content();
            const { data, beside } = await recompile(content, createWork());
            const again = { ...data, ...(await beside) };
            const afresh = compileLibrary(readReports(content), glossary);
            expect(withoutOrder(again)).toEqual(withoutOrder(afresh));
            const [one, other] = [libraryFrom(again, knowledge), libraryFrom(afresh, knowledge)];
            for (const question of QUESTIONS) expect(ask(one, question)).toEqual(ask(other, question));
          }
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);

  it('reads and compiles no more than what has changed', async () => {
    const folder = createFolder();
    for (let number = 0; number < 120; number += 1) {
      const path = `${number}/index.md`;
      folder.apply({
        place: { site: 'ada', path },
        text: `# Evening ${number} of Potters\n\nGlaze ${number} was shown.\n`,
      });
    }
    const recompile = createRecompiler(glossary, { reportsOfPart: 8 });
    const first = createWork();
    await recompile(folder.content(), first);
    expect(first.done.pages).toBe(120);
    expect(first.done.parts).toBeGreaterThan(5);
    folder.apply({ place: { site: 'ada', path: '7/index.md' }, text: '# Evening 7 of Potters\n\nKilns were lit.\n' });
    const second = createWork();
    await recompile(folder.content(), second);
    expect(second.done).toEqual({ pages: 1, parts: 1 });
  });

  it('compiles what is said of an event again only where it is said', async () => {
    const sites = Array.from({ length: 60 }, (_, number) => `site ${number}`);
    const text = (site: string) => `# Rust Evening: WebAssembly\n\n**Date:** November 15, 2025\n\nSaid at ${site}.\n`;
    const texts = new Map(sites.map((site) => [site, { site, path: 'a.md', parsed: parseReport(text(site)) }]));
    const content = (): Content => ({
      sites: sites.map((name) => ({ name, config })),
      files: [...texts.values()],
      siteUrl: undefined,
      readAt: new Date('2026-06-01T00:00:00Z'),
    });
    const recompile = createRecompiler(glossary, { reportsOfPart: 8 });
    const first = createWork();
    const { events } = (await recompile(content(), first)).data;
    expect(events.map(({ reports }) => reports.length)).toEqual([60]);
    expect(first.done.parts).toBeGreaterThan(3);
    for (const site of ['site 0', 'site 30']) {
      // All its facts stand on other lines now.
      const parsed = parseReport(`Some words before it all.\n\n${text(site)}`);
      texts.set(site, { site, path: 'a.md', parsed });
      const again = createWork();
      await recompile(content(), again);
      expect(again.done).toEqual({ pages: 1, parts: 1 });
    }
  });
});
