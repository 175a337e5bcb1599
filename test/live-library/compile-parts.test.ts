import { chunk } from 'es-toolkit';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createUnite, planLibrary } from '../../src/core/library/compile-library.ts';
import { compilePart, joinPart, type PartTask } from '../../src/core/library/part.ts';
import { toPassages } from '../../src/core/pack/passages.ts';
import { createTextNumbers } from '../../src/core/text/text-numbers.ts';
import { openPartPool } from '../../src/live-library/compiling/part-pool.ts';
import { DATA, knowledge, withoutOrder } from './compiled-reports.ts';

const { glossary } = knowledge;
const plan = planLibrary({ reports: DATA.reports, events: DATA.events, twins: [] });
const inParts = (reports: number): readonly PartTask[] =>
  chunk([...DATA.reports], reports).map((own) => {
    return { reports: own, passages: own.flatMap(toPassages), joins: plan.joins };
  });

describe('a library that is compiled part by part', () => {
  it.each([1, 3, 7, 39])('is the same as one that is compiled whole, with %d reports in a part', (reports) => {
    const texts = createTextNumbers();
    const parts = inParts(reports).map((task) => joinPart(compilePart(task, glossary), texts));
    expect(withoutOrder(createUnite(glossary, texts)(plan, parts))).toEqual(
      withoutOrder({ ...DATA, twins: new Map() }),
    );
  });

  it('has the same parts from threads, in the order of their tasks', async () => {
    const tasks = inParts(5);
    const here = tasks.map((task) => compilePart(task, glossary));
    const pool = openPartPool(glossary);
    onTestFinished(pool.close);
    expect(await pool.compileParts(tasks)).toEqual(here);
  });
});
