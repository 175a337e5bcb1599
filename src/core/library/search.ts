import { type Answer, type AskOptions, ask } from '../answer/answer.ts';
import { type Digest, type DigestOptions, digest, reportsAbout } from '../answer/digest.ts';
import type { Report } from '../report/report.ts';
import type { Library } from './library.ts';

/** Asks one library, here or in another thread. What comes back holds the passages and reports of this very library. */
export interface Search {
  readonly library: Library;
  /** See `ask`. */
  readonly ask: (text: string, options?: AskOptions) => Promise<Answer>;
  /** See `digest`. */
  readonly digest: (about: string, options?: DigestOptions) => Promise<Digest>;
  /** See `reportsAbout`. */
  readonly reportsAbout: (topic: string) => Promise<readonly Report[]>;
}

/** Asks it here and now: nothing else is done meanwhile. */
export function localSearch(library: Library): Search {
  return {
    library,
    ask: async (text, options) => ask(library, text, options),
    digest: async (about, options) => digest(library, about, options),
    reportsAbout: async (topic) => reportsAbout(library, topic),
  };
}
