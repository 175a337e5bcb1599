import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/core/answer/answer.ts';
import { type OpenLibrary, openLibrary } from '../../src/live-library/open-library.ts';
import { readConfig } from '../../src/settings/config.ts';
import { readableLog } from '../content/log.ts';
import { report, tempFolder, writeFiles } from '../content/temp-folder.ts';
import { until } from '../content/until.ts';

function reports(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => `e${index}/_index.md`);
  return Object.fromEntries(
    names.map((name, index) => [name, report(`Day ${index}`, `We learned about topic${index}.`)]),
  );
}

async function open(dir: string, poolFrom?: number): Promise<OpenLibrary & { lines: readonly string[] }> {
  const { log, lines } = readableLog();
  const opened = await openLibrary(readConfig({ CONTENT_DIR: dir, CACHE_DIR: await tempFolder() }), log, { poolFrom });
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
    expect(opened.lines.some((line) => line.includes('Indexing the reports'))).toBe(count > 20);
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

describe('what an operator sees of a library', () => {
  it('is how many threads search it, and how things stand with its content', async () => {
    const dir = await tempFolder(reports(3));
    const [small, large] = [await open(dir), await open(dir, 1)];
    await large.search(large.library()).ask('topic1');
    expect(small.threads()).toEqual({ running: 0, waiting: 0 });
    expect(large.threads()).toEqual({ running: expect.any(Number), waiting: 0 });
    expect(large.threads().running).toBeGreaterThan(0);
    expect(large.status()).toMatchObject({ failures: [], problems: [], repositories: [], readAt: expect.any(Date) });
  });
});

describe('a library that is searched in threads', () => {
  it.each([3, 30])(
    'of %i reports answers from the content that it was made of, before and after a change',
    async (count) => {
      const dir = await tempFolder(reports(count));
      const opened = await open(dir, 1);
      const before = opened.search(opened.library());
      expect(await before.ask('topic1')).toMatchObject({ kind: 'strong' });
      await writeFiles(dir, { 'new/_index.md': report('New', 'We learned about Kubernetes.') });
      const underWay = before.ask('topic2');
      const library = await opened.content.reload();
      expect(await opened.search(library).ask('Kubernetes')).toEqual(ask(library, 'Kubernetes'));
      expect(await underWay).toMatchObject({ kind: 'strong' });
      expect((await before.ask('Kubernetes')).kind).toBe('none');
      expect((await opened.search(before.library).ask('Kubernetes')).kind).toBe('none');
      await opened.close();
      expect(await opened.search(library).ask('Kubernetes')).toEqual(ask(library, 'Kubernetes'));
      expect(opened.lines.filter((line) => !line.includes('"level":30'))).toEqual([]);
    },
  );

  it('is a large one only', async () => {
    let threads = 0;
    const count = (): void => {
      threads += 1;
    };
    process.on('worker', count);
    onTestFinished(() => {
      process.off('worker', count);
    });
    const dir = await tempFolder(reports(3));
    const small = await open(dir);
    await small.search(small.library()).ask('topic1');
    expect(threads).toBe(0);
    const { library, search } = await open(dir, 1);
    await search(library()).digest('topic1');
    expect(threads).toBe(1);
  });
});
