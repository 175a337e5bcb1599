import { availableParallelism } from 'node:os';
import type { Glossary } from '../../core/glossary/glossary.ts';
import type { PartWork } from '../../core/library/parts/recompile.ts';
import { fixedPool } from '../../fixed-pool.ts';
import type { KeepParts } from './keep-parts.ts';
import { createKeptWork } from './kept-work.ts';
import { createPartWork, type PartWorker, type WorkWith } from './part-work.ts';
import { uniteOnAnotherCore } from './unite-beside.ts';

/** Fewer parts are compiled before threads have started. */
const FEWEST_PARTS = 2;
/** Fewer pages are read before threads have started. */
const FEWEST_PAGES = 50;

export interface PartPool extends PartWork {
  /** Ends the threads. */
  readonly close: () => Promise<void>;
}

/**
 * Reads pages and compiles parts on all cores, once: after the parts the threads end, for what is left to do takes memory enough.
 * @param parts where few are kept, and looked for
 */
export function openPartPool(glossary: Glossary, parts: Pick<KeepParts, 'areFew' | 'findOrMake'>): PartPool {
  const workWith: WorkWith = { entries: glossary.entries };
  const pool = fixedPool({ thread: 'part-thread', threads: availableParallelism(), workerData: workWith });
  const here = createPartWork(glossary);
  const inThreads: PartWorker = {
    read: pool.runner('read', here.read),
    compile: pool.runner('compile', here.compile),
  };
  const { readPages, compileParts } = createKeptWork(parts, {
    pages: (count) => (count > FEWEST_PAGES ? inThreads : here),
    parts: (count) => (count < FEWEST_PARTS ? here : inThreads),
  });
  return {
    readPages,
    compileParts: (tasks) => {
      const compiled = compileParts(tasks);
      void Promise.allSettled(compiled).then(pool.close);
      return compiled;
    },
    uniteBeside: uniteOnAnotherCore,
    close: pool.close,
  };
}
