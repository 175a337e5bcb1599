import { readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import { ask } from '../../src/core/answer/answer.ts';
import { buildLibrary } from '../../src/core/library/library.ts';
import { parseReport } from '../../src/core/parse/parse-report.ts';
import { openValues, writeValues } from '../../src/live-library/bytes/value-bytes.ts';
import type { KeptPart } from '../../src/live-library/compiling/kept-part.ts';
import { createPartFiles } from '../../src/live-library/compiling/part-files.ts';
import { createLibraryMaker } from '../../src/live-library/make-library.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { report, tempFolder, writeFiles } from '../content/temp-folder.ts';

const knowledge = await readKnowledge(undefined);

describe('what is made of a part', () => {
  const kept = { source: 'content', madeWith: 'code 1' };
  const parsed = parseReport('# Kilns\n\nOf clay.\n');
  const part: KeptPart = { name: 'reports from a', of: [{ id: 'a' }], reports: [parsed] };

  function createMaking(cacheDir: string) {
    let count = 0;
    return async (changed: Partial<KeptPart & typeof kept> = {}): Promise<number | undefined> => {
      const own = { ...kept, ...changed, cacheDir };
      const files = createPartFiles(own);
      const values = await files.findOrMake({ ...part, ...changed }, async () => {
        count += 1;
        return writeValues({ made: { numbers: Int32Array.of(count) } });
      });
      await files.done();
      return openValues(values)<{ readonly numbers: Int32Array }>('made').numbers[0];
    };
  }

  it('is made once, and again of anything else', async () => {
    const make = createMaking(await tempFolder());
    expect(await make()).toBe(1);
    expect(await make()).toBe(1);
    expect(await make({ of: [{ id: 'b' }] })).toBe(2);
    expect(await make({ madeWith: 'code 2' })).toBe(3);
    expect(await make({ reports: [parseReport('# Kilns\n\nOf brick.\n')] })).toBe(4);
    expect(await make({ reports: [parseReport('---\ndate: 2026-01-02\n---\n# Kilns\n\nOf clay.\n')] })).toBe(5);
    // Of each part the last is kept.
    expect(await make()).toBe(6);
    expect(await make({ name: 'reports from b' })).toBe(7);
    expect(await make({ source: 'other content' })).toBe(8);
    expect(await make()).toBe(6);
  });

  it('is made each time where nothing can be kept', async () => {
    const make = createMaking('/dev/null/nowhere');
    expect([await make(), await make()]).toEqual([1, 2]);
  });
});

describe('a library of many parts', () => {
  const text = (number: number, word: string) => report(`Evening ${number} of Potters`, `Glaze ${number} was ${word}.`);
  const reports = Object.fromEntries(
    Array.from({ length: 90 }, (_, number) => [`${number}.md`, text(number, 'shown')]),
  );

  /** By a maker of its own, as after a start. */
  async function makeIn(folder: string, cacheDir: string): Promise<void> {
    const loaded = await loadContent(folder);
    const maker = createLibraryMaker({ knowledge, cacheDir, source: 'content' });
    onTestFinished(maker.close);
    const { library } = await maker.make(loaded);
    await maker.close();
    const afresh = buildLibrary(loaded.content, knowledge);
    expect(library.copyOf).toEqual(afresh.copyOf);
    for (const question of ['broken glaze', 'evening 30', 'who are the Potters?'])
      expect(ask(library, question)).toEqual(ask(afresh, question));
  }

  async function partsIn(cacheDir: string): Promise<ReadonlyMap<string, string>> {
    const [folder = ''] = await readdir(join(cacheDir, 'parts'));
    const names = await readdir(join(cacheDir, 'parts', folder));
    const files = names.map(async (name): Promise<[string, string]> => {
      const path = join(cacheDir, 'parts', folder, name);
      return [path, (await readFile(path)).toString('latin1')];
    });
    return new Map(await Promise.all(files));
  }

  it('is made of those that were kept, and of what has changed', async () => {
    const [folder, cacheDir] = [await tempFolder(reports), await tempFolder()];
    await makeIn(folder, cacheDir);
    const before = await partsIn(cacheDir);
    expect(before.size).toBeGreaterThan(6);
    await writeFiles(folder, { '7.md': text(7, 'broken') });
    await makeIn(folder, cacheDir);
    const after = await partsIn(cacheDir);
    const changed = [...after].filter(([path, bytes]) => before.get(path) !== bytes);
    // Its page, and the reports that it is compiled with, beside what was kept.
    expect(changed).toHaveLength(2);
    expect(after.size).toBe(before.size + 2);
    // What is damaged is made again.
    for (const [path, bytes] of after) await truncate(path, bytes.length / 2);
    await writeFiles(folder, { '7.md': text(7, 'burnt') });
    await makeIn(folder, cacheDir);
  });

  it('keeps what a change has made again for the next start', async () => {
    const [folder, cacheDir] = [await tempFolder(reports), await tempFolder()];
    const maker = createLibraryMaker({ knowledge, cacheDir, source: 'content' });
    onTestFinished(maker.close);
    await maker.make(await loadContent(folder));
    await expect
      .poll(
        () =>
          partsIn(cacheDir).then(
            ({ size }) => size,
            () => 0,
          ),
        { timeout: 10_000 },
      )
      .toBe(18);
    const before = await partsIn(cacheDir);
    await writeFiles(folder, { '7.md': text(7, 'broken') });
    await maker.make(await loadContent(folder));
    const changed = async () => [...(await partsIn(cacheDir))].filter(([path, bytes]) => before.get(path) !== bytes);
    await expect.poll(changed, { timeout: 10_000 }).toHaveLength(2);
  });
});
