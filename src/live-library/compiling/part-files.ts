import { readSnapshot, type Snapshot, writeSnapshot } from '../../content/cache/snapshot.ts';
import type { SharedValues } from '../bytes/value-bytes.ts';
import { digest } from './digest.ts';
import type { KeptPart, PartsKept } from './kept-part.ts';

/** What is made of single parts, on disk: a file for each. */
export function createPartFiles({ cacheDir, source, madeWith }: PartsKept) {
  let writing: Promise<void>[] = [];
  return {
    /** What was made of a part, from disk where it was made of the same. It is being written else. */
    findOrMake: async ({ name, ...from }: KeptPart, make: () => Promise<SharedValues>): Promise<SharedValues> => {
      const snapshot: Snapshot = { source, part: name, madeFrom: `${madeWith} ${digest(from)}` };
      const found = await readSnapshot(cacheDir, snapshot);
      if (found !== undefined) return found;
      const values = await make();
      writing.push(writeSnapshot(cacheDir, snapshot, values).catch(() => {}));
      return values;
    },
    /** Resolves when what was made until now is on disk, or cannot be there. */
    done: async (): Promise<void> => {
      const until = writing;
      writing = [];
      await Promise.all(until);
    },
  };
}
