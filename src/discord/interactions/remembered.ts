import type { Library } from '../../core/library/library.ts';
import type { MessagePayload } from '../layout/message.ts';
import type { Reply } from '../replies/reply.ts';

/** What was said, and how it looked. */
export interface Said {
  readonly reply: Reply;
  readonly message: MessagePayload;
}

/** Before and after an event, many ask the same. */
export interface Remembered {
  /**
   * What was said to the same key from the same library, or else what is made now. Who asks meanwhile waits for it, too. Notices are
   * not remembered, and nothing of another library is.
   */
  readonly said: (key: string, library: Library, make: () => Promise<Said>) => Promise<Said>;
  /** Whether `said` has it, or will have without another making. */
  readonly holds: (key: string, library: Library) => boolean;
}

/** Of a library; some ten kilobytes each. */
const MAX_REMEMBERED = 250;

export function createRemembered(max = MAX_REMEMBERED): Remembered {
  /** Of each library, those that were asked for last at the end; what was said goes with its library. */
  const byLibrary = new WeakMap<Library, Map<string, Promise<Said>>>();

  async function made(known: Map<string, Promise<Said>>, key: string, make: () => Promise<Said>): Promise<Said> {
    let isKept = false;
    try {
      const said = await make();
      isKept = said.reply.kind !== 'notice';
      return said;
    } finally {
      if (!isKept) known.delete(key);
    }
  }

  return {
    holds: (key, library) => byLibrary.get(library)?.has(key) === true,
    said: (key, library, make) => {
      const known = byLibrary.get(library) ?? new Map<string, Promise<Said>>();
      byLibrary.set(library, known);
      const said = known.get(key) ?? made(known, key, make);
      known.delete(key);
      known.set(key, said);
      for (const oldest of known.keys()) {
        if (known.size <= max) break;
        known.delete(oldest);
      }
      return said;
    },
  };
}
