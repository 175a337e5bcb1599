import { once } from 'node:events';
import { chunk } from 'es-toolkit';
import { describe, expect, it, onTestFinished } from 'vitest';
import { uniteBeside } from '../../src/core/library/parts/beside.ts';
import { compilePart, joinPart, type PartTask } from '../../src/core/library/parts/part.ts';
import { besideParts, createUnite, withTerms } from '../../src/core/library/parts/unite.ts';
import { createTextNumbers } from '../../src/core/text/text-numbers.ts';
import { createKeepParts } from '../../src/live-library/compiling/keep-parts.ts';
import { openPartPool } from '../../src/live-library/compiling/part-pool.ts';
import { uniteOnAnotherCore } from '../../src/live-library/compiling/unite-beside.ts';
import { tempFolder } from '../content/temp-folder.ts';
import { DATA, knowledge, withoutOrder } from './compiled-reports.ts';

const { glossary } = knowledge;
const { reports, events, joins } = DATA;
const read = { reports, events, twins: [] };
const inParts = (size: number): readonly PartTask[] =>
  chunk([...reports], size).map((own) => ({ reports: own, joins }));

describe('a library that is compiled part by part', () => {
  it.each([1, 3, 7, 39])('is the same as one that is compiled whole, with %d reports in a part', (size) => {
    const texts = createTextNumbers();
    const parts = inParts(size).map((task) => ({ ...task, ...joinPart(compilePart(task, glossary), texts) }));
    const beside = besideParts(parts, texts, undefined);
    const { data, tables } = createUnite(glossary, texts)({ read, joins, parts, pieces: beside.pieces });
    const united = { ...data, ...withTerms(uniteBeside(beside), tables) };
    expect(withoutOrder(united)).toEqual(
      withoutOrder({ ...DATA, twinOf: new Int32Array(DATA.passages.length).fill(-1) }),
    );
  });

  it('has the same copies and indexes from a thread', async () => {
    const texts = createTextNumbers();
    const parts = [...inParts(1), ...inParts(1)].map((task) => ({
      ...task,
      ...joinPart(compilePart(task, glossary), texts),
    }));
    const beside = besideParts(parts, texts, undefined);
    const exit = once(process, 'worker').then(([thread]) => once(thread, 'exit'));
    expect(await uniteOnAnotherCore(beside)).toEqual(uniteBeside(beside));
    expect(await exit).toEqual([0]);
  });

  it('has the same parts from threads, in the order of their tasks', async () => {
    const tasks = inParts(5);
    const here = tasks.map((task) => compilePart(task, glossary));
    const parts = createKeepParts({ cacheDir: await tempFolder(), source: '', madeWith: '' });
    const pool = openPartPool(glossary, parts);
    onTestFinished(pool.close);
    expect(await Promise.all(pool.compileParts(tasks))).toEqual(here);
  });
});
