import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLibrary } from '../../src/core/library/compile-library.ts';
import type { Content } from '../../src/core/library/content.ts';
import type { LibraryData } from '../../src/core/library/library-data.ts';
import { uniteBeside } from '../../src/core/library/parts/beside.ts';
import { createRecompiler } from '../../src/core/library/parts/recompile.ts';
import { readReports } from '../../src/core/library/reports.ts';
import type { SharedValues } from '../../src/live-library/bytes/value-bytes.ts';
import { createKeepParts } from '../../src/live-library/compiling/keep-parts.ts';
import type { KeptPart } from '../../src/live-library/compiling/kept-part.ts';
import { createKeptWork } from '../../src/live-library/compiling/kept-work.ts';
import { createPartWork } from '../../src/live-library/compiling/part-work.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { tempFolder } from '../content/temp-folder.ts';
import { createFolder, edit } from '../core/library/parts/edited-folder.ts';
import { withoutOrder } from './compiled-reports.ts';

const { glossary } = await readKnowledge(undefined);

/** A process that compiles one content after the other. It counts what it makes. */
async function start(cacheDir: string, { madeWith = 'code 1', mostAlone = 50 } = {}) {
  const parts = createKeepParts({ cacheDir, source: 'content', madeWith }, mostAlone);
  const remembered = await parts.recall();
  const recompile = createRecompiler(glossary, { reportsOfPart: 2, remembered });
  const worker = createPartWork(glossary);
  let made = 0;
  return {
    made: () => made,
    compile: async (content: Content): Promise<LibraryData> => {
      made = 0;
      const counted = {
        areFew: parts.areFew,
        findOrMake: (part: KeptPart, make: () => Promise<SharedValues>) =>
          parts.findOrMake(part, () => {
            made += 1;
            return make();
          }),
      };
      const work = createKeptWork(counted, { pages: () => worker, parts: () => worker });
      const { data, beside, memory } = await recompile(content, {
        ...work,
        uniteBeside: async (beside) => uniteBeside(beside),
      });
      const whole = { ...data, ...(await beside) };
      await parts.keep(memory);
      return whole;
    },
  };
}

function afresh(content: Content) {
  return withoutOrder(compileLibrary(readReports(content), glossary));
}

const round = fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  process: fc.constantFrom(0, 1),
  isRestarted: fc.boolean(),
});

describe('what a process has known is known to the next', () => {
  it('and what it compiles is what is compiled afresh, whichever process has kept what', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(round, { minLength: 3, maxLength: 8, size: 'max' }),
        fc.constantFrom(0, 1, 50),
        async (rounds, mostAlone) => {
          const [folder, cacheDir] = [createFolder(), await tempFolder()];
          const processes = [await start(cacheDir, { mostAlone }), await start(cacheDir, { mostAlone })];
          for (const { edits, process, isRestarted } of rounds) {
            edits.forEach(folder.apply);
            if (isRestarted) processes[process] = await start(cacheDir, { mostAlone });
            const library = await processes[process]?.compile(folder.content());
            expect(library && withoutOrder(library)).toEqual(afresh(folder.content()));
          }
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);

  const write = (folder: ReturnType<typeof createFolder>, path: string, text: string) =>
    folder.apply({ place: { site: 'ada', path }, text });

  async function keptContent() {
    const [folder, cacheDir] = [createFolder(), await tempFolder()];
    for (let number = 0; number < 12; number += 1)
      write(folder, `${number}.md`, `# Evening ${number} of Potters\n\nGlaze ${number} was shown.\n`);
    await (await start(cacheDir)).compile(folder.content());
    return { folder, cacheDir };
  }

  it('so that no more is made than has changed, and that once', async () => {
    const { folder, cacheDir } = await keptContent();
    const [same, changed] = [await start(cacheDir), await start(cacheDir)];
    await same.compile(folder.content());
    expect(same.made()).toBe(0);
    for (const word of ['broken', 'mended']) {
      write(folder, '7.md', `# Evening 7 of Potters\n\nGlaze 7 was ${word}.\n`);
      await changed.compile(folder.content());
      // A page, and the part that it is compiled with.
      expect(changed.made()).toBe(2);
    }
    const next = await start(cacheDir);
    expect(withoutOrder(await next.compile(folder.content()))).toEqual(afresh(folder.content()));
    expect(next.made()).toBe(0);
  });

  it('but not to other code', async () => {
    const { folder, cacheDir } = await keptContent();
    const other = createKeepParts({ cacheDir, source: 'content', madeWith: 'code 2' });
    expect(await other.recall()).toBeUndefined();
    await (await start(cacheDir, { madeWith: 'code 2' })).compile(folder.content());
    expect(await other.recall()).toBeDefined();
  });

  it('nor what of it is damaged, wherever that is', async () => {
    const { folder, cacheDir } = await keptContent();
    const [name = ''] = await readdir(join(cacheDir, 'parts'));
    const dir = join(cacheDir, 'parts', name);
    const names = await readdir(dir);
    expect(names).toHaveLength(18);
    for (const file of names) {
      const whole = await readFile(join(dir, file));
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(damaged.length - 9) ^ 1, damaged.length - 9);
      await writeFile(join(dir, file), damaged);
      const next = await start(cacheDir);
      expect(withoutOrder(await next.compile(folder.content()))).toEqual(afresh(folder.content()));
      // And it is whole again for the next.
      expect(await readFile(join(dir, file))).not.toEqual(damaged);
    }
  });

  it('and texts that are of no use any more are not kept', async () => {
    const { folder, cacheDir } = await keptContent();
    write(folder, '7.md', '# Evening 7 of Potters\n\nA quokka was seen.\n');
    const parts = createKeepParts({ cacheDir, source: 'content', madeWith: 'code 1' });
    const textsOf = async () => new Set((await parts.recall())?.texts.packed.split('\0'));
    await (await start(cacheDir, { mostAlone: 0 })).compile(folder.content());
    expect((await textsOf()).has('quokka')).toBe(true);
    write(folder, '7.md', '# Evening 7 of Potters\n\nGlaze 7 was shown.\n');
    await (await start(cacheDir, { mostAlone: 0 })).compile(folder.content());
    expect((await textsOf()).has('quokka')).toBe(false);
  });
});
