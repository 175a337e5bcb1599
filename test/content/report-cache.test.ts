import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prune } from '../../src/content/cache/cache-files.ts';
import { reportKey } from '../../src/content/cache/pack.ts';
import { createReportCache } from '../../src/content/cache/report-cache.ts';
import { folderPlace } from '../../src/content/folders/find-sites.ts';
import { createFolderReader } from '../../src/content/folders/folder-reader.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { DEFAULT_READING } from '../../src/core/addresses/reading-rules.ts';
import { contentFolder, hitsAndMisses, packs, textsIn } from './cached.ts';
import { report, tempFolder, writeFiles } from './temp-folder.ts';

describe('a second start', () => {
  it('parses nothing and gives the same content', async () => {
    const dir = await contentFolder();
    const cacheDir = await tempFolder();
    const cold = await loadContent(dir, { cacheDir });
    expect(await hitsAndMisses(dir, createReportCache(cacheDir))).toEqual({ hits: 3, misses: 0 });
    const warm = await loadContent(dir, { cacheDir });
    expect(warm.content.files).toEqual(cold.content.files);
    expect(warm.fingerprint).toBe(cold.fingerprint);
  });

  it('parses only what has changed', async () => {
    const dir = await contentFolder();
    const cacheDir = await tempFolder();
    await loadContent(dir, { cacheDir });
    await writeFiles(dir, { 'a.md': report('A', 'Changed.') });
    expect(await hitsAndMisses(dir, createReportCache(cacheDir))).toEqual({ hits: 2, misses: 1 });
  });

  it('parses again what another version of the rules for anchors made', () => {
    const bytes = Buffer.from('# A');
    const key = reportKey(bytes, DEFAULT_READING);
    const anchors = { emoji: false, attributes: true, auto: true, type: 'github' } as const;
    expect(reportKey(bytes, { ...DEFAULT_READING, anchors: { ...anchors, type: 'blackfriday' } })).not.toBe(key);
    expect(reportKey(bytes, { ...DEFAULT_READING, anchors: 'toc' })).not.toBe(key);
    expect(reportKey(bytes, { ...DEFAULT_READING, host: 'gitlab' })).not.toBe(key);
    expect(reportKey(Buffer.from('# B'), DEFAULT_READING)).not.toBe(key);
    expect(reportKey(bytes, { ...DEFAULT_READING, anchors })).toBe(key);
  });
});

describe('what the cache keeps', () => {
  it('is what the content holds now, and what other folders hold', async () => {
    const [dir, other] = [await contentFolder(), await tempFolder({ 'z.md': report('Z', 'Other.') })];
    const cacheDir = await tempFolder();
    const reader = createFolderReader(folderPlace(dir), createReportCache(cacheDir));
    await reader.read();
    await loadContent(other, { cacheDir });
    await writeFiles(dir, { 'a.md': report('A', 'Second version.') });
    await reader.read();
    const texts = await textsIn(cacheDir);
    expect(texts).toContain('Second version.');
    expect(texts).not.toContain('One.');
    expect(texts).toContain('Other.');
  });

  it('goes when nobody has used it for thirty days', async () => {
    const dir = await tempFolder({ 'old.pack': '', 'new.pack': '', 'x.tmp': '', 'y.tmp': '' });
    const now = Date.UTC(2026, 0, 31);
    const ages = { 'old.pack': 31 * 24, 'new.pack': 29 * 24, 'x.tmp': 2, 'y.tmp': 0 };
    for (const [name, hours] of Object.entries(ages)) {
      const time = new Date(now - hours * 3_600_000);
      await utimes(join(dir, name), time, time);
    }
    await prune(dir, now);
    expect((await readdir(dir)).sort()).toEqual(['new.pack', 'y.tmp']);
  });

  it('is whole when several processes write at once', async () => {
    const dir = await contentFolder();
    const cacheDir = await tempFolder();
    await mkdir(cacheDir, { recursive: true });
    await Promise.all(Array.from({ length: 5 }, () => loadContent(dir, { cacheDir })));
    expect(await hitsAndMisses(dir, createReportCache(cacheDir))).toEqual({ hits: 3, misses: 0 });
    expect((await packs(cacheDir)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
