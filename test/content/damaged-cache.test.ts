import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRecord, readPack } from '../../src/content/cache/pack.ts';
import { createReportCache, openReportCache } from '../../src/content/cache/report-cache.ts';
import { folderPlace } from '../../src/content/folders/find-sites.ts';
import { createFolderReader } from '../../src/content/folders/folder-reader.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { parseReport } from '../../src/core/parse/parse-report.ts';
import { createBodies, PackedReport, packed, sharedBytes } from '../../src/packed-report.ts';
import { contentFolder, hitsAndMisses, packs } from './cached.ts';
import { readableLog } from './log.ts';
import { plainReport } from './plain-report.ts';
import { report, tempFolder, writeFiles } from './temp-folder.ts';

describe('a damaged cache', () => {
  it('is never believed: any change of its bytes leaves each report whole or unknown', () => {
    const parsed = ['One.', 'Two.', 'Ba.'].map((text) => parseReport(report('A', text)));
    const bodies = createBodies();
    const keys = ['1', '2', '3'].map((digit) => digit.repeat(64));
    const pack = Buffer.concat(
      keys.map((key, index) => packRecord(key, packed(parsed[index] ?? parseReport(''), bodies))),
    );
    const change = fc.record({
      at: fc.nat(pack.length - 1),
      remove: fc.nat(40),
      add: fc.uint8Array({ maxLength: 40 }),
    });
    let lost = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let damaged = pack;
        for (const { at, remove, add } of changes) {
          damaged = Buffer.concat([damaged.subarray(0, at), add, damaged.subarray(at + remove)]);
        }
        const read = readPack(sharedBytes(damaged));
        for (const [index, key] of keys.entries()) {
          const found = read.get(key)?.();
          if (found === undefined) lost += 1;
          else expect(plainReport(new PackedReport(found, bodies))).toEqual(parsed[index]);
        }
      }),
      { numRuns: 300 },
    );
    expect(lost).toBeGreaterThan(0);
  });

  it('is read anew and mended', async () => {
    const dir = await contentFolder();
    const cacheDir = await tempFolder();
    const whole = await loadContent(dir, { cacheDir });
    for (const pack of await packs(cacheDir)) {
      const bytes = await readFile(pack);
      await writeFile(pack, Buffer.concat([bytes.subarray(0, 120), Buffer.from('?'), bytes.subarray(121)]));
    }
    expect((await loadContent(dir, { cacheDir })).content.files).toEqual(whole.content.files);
    expect(await hitsAndMisses(dir, createReportCache(cacheDir))).toEqual({ hits: 3, misses: 0 });
  });

  it('of other things than packs is no harm', async () => {
    const dir = await contentFolder();
    const cacheDir = await tempFolder({ reports: 'a file where the folder should be' });
    expect((await loadContent(dir, { cacheDir })).content.files).toHaveLength(3);
  });
});

describe('a cache that cannot be written', () => {
  it('is told of once, and all works without it', async () => {
    const dir = await contentFolder();
    const place = await tempFolder({ file: '' });
    const { log, lines } = readableLog();
    const cache = openReportCache(join(place, 'file', 'below'), log);
    const reader = createFolderReader(folderPlace(dir), cache);
    await reader.read();
    await writeFiles(dir, { 'c.md': report('C', 'Three.') });
    expect((await reader.read()).sites[0]?.files).toHaveLength(4);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/Set CACHE_DIR to a folder that can be written/);
  });

  it.skipIf(process.getuid?.() === 0)('because it may only be read still serves what it has', async () => {
    const dir = await contentFolder();
    const cacheDir = await tempFolder();
    await loadContent(dir, { cacheDir });
    await chmod(join(cacheDir, 'reports'), 0o500);
    await writeFiles(dir, { 'a.md': report('A', 'Changed.') });
    const { log, lines } = readableLog();
    expect(await hitsAndMisses(dir, openReportCache(cacheDir, log))).toEqual({ hits: 2, misses: 1 });
    expect(lines).toHaveLength(1);
  });
});
