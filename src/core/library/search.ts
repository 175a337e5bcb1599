import { type Answer, type AskOptions, ask } from '../answer/answer.ts';
import { type Digest, type DigestOptions, digest, reportsAbout } from '../answer/digest.ts';
import { compare } from '../compare/compare.ts';
import type { CompareOptions, Comparison } from '../compare/comparison.ts';
import type { Subject } from '../compare/subject.ts';
import type { Report } from '../report/report.ts';
import type { Library } from './library.ts';

/** What is looked at by its id. */
export interface Ids {
  readonly passages?: readonly string[];
  readonly reports?: readonly string[];
}

/** What holds the library cannot be reached: nothing can be told at the moment. */
export class SearchAway extends Error {}

/**
 * Asks one library, here, in another thread or in a database. What comes back holds the passages and reports of this very
 * library. All of it rejects with SearchAway where neither what holds the library nor anything in its place can be asked.
 */
export interface Search {
  /** Where the library is in a database without its passages, and its reports without sections, pictures and facts. */
  readonly library: Library;
  /** See `ask`. */
  readonly ask: (text: string, options?: AskOptions) => Promise<Answer>;
  /** See `digest`. */
  readonly digest: (about: string, options?: DigestOptions) => Promise<Digest>;
  /** See `reportsAbout`. */
  readonly reportsAbout: (topic: string) => Promise<readonly Report[]>;
  /** See `compare`. */
  readonly compare: (subjects: readonly [Subject, Subject], options?: CompareOptions) => Promise<Comparison>;
  /** A library with these passages, their translations, and these reports, whole: all of it, or a part. */
  readonly holding: (ids: Ids) => Promise<Library>;
}

/** Asks it here and now: nothing else is done meanwhile. */
export function localSearch(library: Library): Search {
  return {
    library,
    ask: async (text, options) => ask(library, text, options),
    digest: async (about, options) => digest(library, about, options),
    reportsAbout: async (topic) => reportsAbout(library, topic),
    compare: async (subjects, options) => compare(library, subjects, options),
    holding: async () => library,
  };
}
