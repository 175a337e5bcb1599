import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { threadFile } from '../build.ts';
import type { Glossary } from '../core/glossary/glossary.ts';
import { compilePart, type LibraryPart, type PartTask } from '../core/library/part.ts';

/** Fewer parts are compiled before threads have started. */
const FEWEST_PARTS = 2;

/** Compiles the parts of a library on all cores. @returns The parts in the order of their tasks. */
export async function compileParts(tasks: readonly PartTask[], glossary: Glossary): Promise<readonly LibraryPart[]> {
  if (tasks.length < FEWEST_PARTS) return tasks.map((task) => compilePart(task, glossary));
  const threads = Math.min(tasks.length, availableParallelism());
  const pool = new Piscina<PartTask, LibraryPart>({
    ...threadFile('part-thread'),
    name: 'compile',
    workerData: glossary.entries,
    minThreads: threads,
    maxThreads: threads,
  });
  // What is under way fails as well, and is done here.
  pool.on('error', () => {});
  try {
    return await Promise.all(tasks.map((task) => pool.run(task).catch(() => compilePart(task, glossary))));
  } finally {
    await pool.destroy();
  }
}
