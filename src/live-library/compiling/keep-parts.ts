import { keepOnlyParts, pruneParts } from '../../content/cache/snapshot.ts';
import type { Memory, Remembered } from '../../core/library/parts/remembered.ts';
import type { SharedValues } from '../bytes/value-bytes.ts';
import type { KeptPart, PartsKept } from './kept-part.ts';
import { createMemoryFiles } from './memory-files.ts';
import { createPartFiles } from './part-files.ts';

/** So many are kept one by one. Of more, all that is known is written anew: some 300 MB of 10,000 reports. */
const MOST_ALONE = 50;

export type KeepParts = ReturnType<typeof createKeepParts>;

/**
 * Keeps what is made of the parts of one content after the other: all that is known together, where it is read in a fraction of a
 * second, and what is made afterwards part by part. Where nothing can be written, it is made again the next time, as the library is,
 * which says so.
 */
export function createKeepParts(kept: PartsKept, mostAlone = MOST_ALONE) {
  const { cacheDir, source } = kept;
  const [files, memory] = [createPartFiles(kept), createMemoryFiles(kept)];
  /** Whether all is kept that is not kept alone. */
  let isTogether = false;
  /** Names of what has been made since. */
  const alone = new Set<string>();
  return {
    /** What was kept together. */
    recall: async (): Promise<Remembered | undefined> => {
      const read = await memory.read();
      isTogether = read?.isWhole === true;
      return read?.remembered;
    },
    /** Whether so many are kept one by one. */
    areFew: (count: number): boolean => {
      if (count > mostAlone) isTogether = false;
      return isTogether;
    },
    /** What is made of one part that is kept alone. */
    findOrMake: (part: KeptPart, make: () => Promise<SharedValues>): Promise<SharedValues> => {
      alone.add(part.name);
      return files.findOrMake(part, make);
    },
    /** Resolves when all that was made is kept. @param known gives all that is known */
    keep: async (known: () => Promise<Memory>): Promise<void> => {
      await files.done();
      const isKept = isTogether && alone.size <= mostAlone;
      isTogether = true;
      try {
        if (isKept) return await pruneParts(cacheDir, source);
        alone.clear();
        await memory.write(await known());
        await keepOnlyParts(cacheDir, source, [...memory.names, ...alone]);
      } catch {
        // The library could not be written either, and says so.
      }
    },
  };
}
