import { availableParallelism } from 'node:os';
import { chunk } from 'es-toolkit';
import type { EventSource } from '../../core/event/page-reading.ts';
import type { Glossary } from '../../core/glossary/glossary.ts';
import { leanReports } from '../../core/library/lean-reports.ts';
import { readPages } from '../../core/library/pages.ts';
import { type CompiledPart, compilePart, type PartTask } from '../../core/library/part.ts';
import type { PartWork } from '../../core/library/recompile.ts';
import { fixedPool } from '../../fixed-pool.ts';
import { createEachTextOnce } from './each-text-once.ts';
import type { SentPart } from './part-thread.ts';

/** Fewer parts are compiled before threads have started. */
const FEWEST_PARTS = 2;
/** Fewer pages are read before threads have started. */
const PAGES_OF_TASK = 50;

/** Reads pages and compiles parts on all cores, once: after the parts the threads end, for what is left to do takes memory enough. */
export function openPartPool(glossary: Glossary): PartWork & { readonly close: () => Promise<void> } {
  const pool = fixedPool({
    thread: 'part-thread',
    threads: availableParallelism(),
    workerData: glossary.entries,
  });
  const eachTextOnce = createEachTextOnce();
  const compileHere = (task: PartTask): CompiledPart => compilePart(task, glossary);
  const compile = pool.runner<PartTask, CompiledPart>('compile', compileHere, toSend);
  const read = pool.runner('read', readPages);
  return {
    readPages: async (pages) => {
      if (pages.length <= PAGES_OF_TASK) return [readPages(pages)];
      const lots = await Promise.all(chunk<readonly EventSource[]>([...pages], PAGES_OF_TASK).map(read));
      for (const lot of lots) eachTextOnce(lot.pages.map(({ reading }) => reading));
      return lots;
    },
    compileParts: async (tasks) => {
      if (tasks.length < FEWEST_PARTS) return tasks.map(compileHere);
      const parts = await Promise.all(tasks.map(compile));
      await pool.close();
      return parts;
    },
    close: pool.close,
  };
}

function toSend({ reports, joins }: PartTask): SentPart {
  return { reports: leanReports(reports), joins };
}
