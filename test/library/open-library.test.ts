import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { ask } from '../../src/core/answer/answer.ts';
import { type OpenLibrary, openLibrary } from '../../src/library/open-library.ts';
import { readableLog } from '../content/log.ts';
import { report, tempFolder, writeFiles } from '../content/temp-folder.ts';
import { until } from '../content/until.ts';

function reports(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => `e${index}/_index.md`);
  return Object.fromEntries(
    names.map((name, index) => [name, report(`Day ${index}`, `We learned about topic${index}.`)]),
  );
}

async function open(dir: string): Promise<OpenLibrary & { lines: readonly string[] }> {
  const { log, lines } = readableLog();
  const opened = await openLibrary(readConfig({ CONTENT_DIR: dir, CACHE_DIR: await tempFolder() }), log);
  onTestFinished(opened.close);
  return { ...opened, lines };
}

function knows({ library }: OpenLibrary, word: string): boolean {
  return ask(library(), word).kind === 'strong';
}

describe.each([3, 30])('the library of %i reports', (count) => {
  it('follows the content, and its listeners are told when it does', async () => {
    const dir = await tempFolder(reports(count));
    const opened = await open(dir);
    let told = 0;
    const stop = opened.onChange(() => {
      told += 1;
    });
    await writeFiles(dir, { 'new/_index.md': report('New', 'We learned about Kubernetes.') });
    await until(() => knows(opened, 'Kubernetes'));
    expect(told).toBeGreaterThan(0);
    expect(knows(opened, 'topic1')).toBe(true);
    stop();
    const before = told;
    await rm(join(dir, 'new'), { recursive: true });
    await until(() => !knows(opened, 'Kubernetes'));
    expect(told).toBe(before);
  });

  it('answers from the new content after a reload', async () => {
    const dir = await tempFolder(reports(count));
    const opened = await open(dir);
    await writeFiles(dir, { 'new/_index.md': report('New', 'We learned about Kubernetes.') });
    const library = await opened.content.reload();
    expect(ask(library, 'Kubernetes').kind).toBe('strong');
    expect(opened.library()).toBe(library);
  });

  it('closes without a word while a new one is made', async () => {
    const dir = await tempFolder(reports(count));
    const opened = await open(dir);
    await writeFiles(dir, reports(count + 1));
    void opened.content.reload().catch(() => {});
    await opened.close();
    expect(opened.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
