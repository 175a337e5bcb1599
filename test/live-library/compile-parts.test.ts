import { chunk } from 'es-toolkit';
import { describe, expect, it } from 'vitest';
import { planLibrary, unitePlan } from '../../src/core/library/library.ts';
import { compilePart, type PartTask } from '../../src/core/library/part.ts';
import { compileParts } from '../../src/live-library/compile-parts.ts';
import { DATA, knowledge } from './compiled-reports.ts';

const { glossary } = knowledge;
const plan = planLibrary({ reports: DATA.reports, events: DATA.events, twins: [] });
const inParts = (reports: number): readonly PartTask[] =>
  chunk([...DATA.reports], reports).map((own) => ({ reports: own, joins: plan.joins }));

describe('a library that is compiled part by part', () => {
  it.each([1, 3, 7, 39])('is the same as one that is compiled whole, with %d reports in a part', (reports) => {
    const parts = inParts(reports).map((task) => compilePart(task, glossary));
    expect(withoutOrder(unitePlan(plan, parts, glossary))).toEqual(withoutOrder({ ...DATA, twins: new Map() }));
  });

  it('has the same parts from threads, in the order of their tasks', async () => {
    const tasks = inParts(5);
    const here = tasks.map((task) => compilePart(task, glossary));
    expect(await compileParts(tasks, glossary)).toEqual(here);
  });
});

/** Terms and words are numbered in the order in which they come; which order that is makes no difference. */
function withoutOrder({ passageIndex, reportIndex, words, ...data }: typeof DATA) {
  const byTerm = ({ terms, starts, documents, impacts }: typeof passageIndex) =>
    new Map(
      terms.map((term, number) => {
        const [from, to] = [starts[number], starts[number + 1]];
        return [term, [...documents.subarray(from, to)].map((each, at) => [each, impacts[(from ?? 0) + at]])];
      }),
    );
  const counts = new Map(words.words.map((word, number) => [word, words.counts[number]]));
  return { ...data, passages: byTerm(passageIndex), reports: byTerm(reportIndex), counts, written: words.written };
}
