import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeSnapshot } from '../../src/content/cache/snapshot.ts';
import type { LoadedContent } from '../../src/content/load-content.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { ask } from '../../src/core/answer/answer.ts';
import { buildGlossary } from '../../src/core/glossary/glossary.ts';
import { compileLibrary } from '../../src/core/library/compile-library.ts';
import { buildLibrary } from '../../src/core/library/library.ts';
import { readReports } from '../../src/core/library/reports.ts';
import { toBytes } from '../../src/live-library/bytes/library-bytes.ts';
import { createLibraryMaker, type LibraryMaker, madeFrom } from '../../src/live-library/make-library.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { report, tempFolder } from '../content/temp-folder.ts';

const WORDS = ['GuardDuty', 'Secrets Manager', 'Lambda', 'Kubernetes', 'Terraform'];

function reports(count: number): Record<string, string> {
  const text = (index: number) => `We learned how ${WORDS[index % WORDS.length]} works on day ${index}.`;
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`e${i}/_index.md`, report(`Day ${i}`, text(i))]));
}

const knowledge = await readKnowledge(undefined);

function makerIn(cacheDir: string, source = 'content'): LibraryMaker {
  const maker = createLibraryMaker({ knowledge, cacheDir, source });
  onTestFinished(maker.close);
  return maker;
}

/** By a maker of its own, which has kept it then. */
async function makeOnce(loaded: LoadedContent, cacheDir: string, source?: string) {
  const maker = makerIn(cacheDir, source);
  const made = await maker.make(loaded);
  await maker.close();
  return made.library;
}

async function load(count: number): Promise<LoadedContent> {
  return loadContent(await tempFolder(reports(count)));
}

/** As if this content had been compiled to a library of two reports. */
async function plant(cacheDir: string, loaded: LoadedContent): Promise<void> {
  const { content } = await load(2);
  const stands = { source: 'content', madeFrom: madeFrom(loaded, knowledge.glossary) };
  await writeSnapshot(cacheDir, stands, toBytes(compileLibrary(readReports(content), knowledge.glossary)));
}

describe('a library of many reports', () => {
  it('is made in another thread, and answers as one that is made here', async () => {
    const loaded = await load(30);
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
    }, 5);
    const { library: made, bytes, weight } = await makerIn(await tempFolder()).make(loaded);
    clearInterval(clock);
    expect(weight?.byteLength).toBe(bytes().reduce((sum, { length }) => sum + length, 0));
    expect(ticks).toBeGreaterThan(10);
    const here = buildLibrary(loaded.content, knowledge);
    for (const question of ['GuardDuty', 'how does Kubernetes work?', 'teraform', 'Control Tower'])
      expect(ask(made, question)).toEqual(ask(here, question));
    const [passage] = made.passages;
    expect(passage?.report.sections).toContain(passage?.section);
  });

  it('knows the terms that its questions are read with', async () => {
    const [term] = knowledge.glossary.entries;
    if (term === undefined) throw new Error('The glossary has entries.');
    const glossary = buildGlossary([{ ...term, name: 'day 7', aliases: [], acronyms: [], field: undefined }]);
    const maker = createLibraryMaker({
      knowledge: { ...knowledge, glossary },
      cacheDir: await tempFolder(),
      source: '',
    });
    onTestFinished(maker.close);
    const { library } = await maker.make(await load(30));
    expect([...library.mentioned].map(({ name }) => name)).toEqual(['day 7']);
  });

  it('is kept, and taken from there as long as nothing that it is made from has changed', async () => {
    const [loaded, cacheDir] = [await load(30), await tempFolder()];
    await makeOnce(loaded, cacheDir);
    expect(await readdir(join(cacheDir, 'libraries'))).toHaveLength(1);
    await plant(cacheDir, loaded);
    expect((await makeOnce(loaded, cacheDir)).reports).toHaveLength(2);
    const moved = { ...loaded, content: { ...loaded.content, pagesUrl: 'http://127.0.0.1:3000/' } };
    expect((await makeOnce(moved, cacheDir)).reports).toHaveLength(30);
    await plant(cacheDir, loaded);
    expect((await makeOnce({ ...loaded, fingerprint: 'another' }, cacheDir)).reports).toHaveLength(30);
  });

  it('is there for the next one that is made of the same', async () => {
    const [loaded, cacheDir] = [await load(30), await tempFolder()];
    let compiled = 0;
    const onCompile = (): void => {
      compiled += 1;
    };
    const maker = createLibraryMaker({ knowledge, cacheDir, source: 'content', onCompile });
    onTestFinished(maker.close);
    await maker.make(loaded);
    expect((await maker.make(loaded)).library.reports).toHaveLength(30);
    expect(compiled).toBe(1);
  });

  it('is made again when what was kept is damaged', async () => {
    const [loaded, cacheDir] = [await load(30), await tempFolder()];
    await plant(cacheDir, loaded);
    const [name = ''] = await readdir(join(cacheDir, 'libraries'));
    await truncate(join(cacheDir, 'libraries', name), 1_000);
    expect((await makerIn(cacheDir).make(loaded)).library.reports).toHaveLength(30);
  });

  it('is made without a place to keep it', async () => {
    expect((await makerIn('/dev/null/nowhere').make(await load(30))).library.reports).toHaveLength(30);
  });

  it('is the same where it was prepared for, and is not waited for where nothing comes of that', async () => {
    const [loaded, next, cacheDir] = [await load(30), await load(31), await tempFolder()];
    await makeOnce(loaded, cacheDir);
    const maker = makerIn(cacheDir);
    await maker.make(loaded);
    maker.prepare();
    expect((await maker.make(next)).library.reports).toHaveLength(31);
    await maker.close();
    const idle = makerIn(cacheDir);
    await idle.make(next);
    idle.prepare();
    await idle.close();
    idle.prepare();
  });

  it('is kept for each source by itself', async () => {
    const [loaded, cacheDir] = [await load(30), await tempFolder()];
    await makeOnce(loaded, cacheDir);
    await makeOnce(loaded, cacheDir, 'other content');
    expect(await readdir(join(cacheDir, 'libraries'))).toHaveLength(2);
  });
});
