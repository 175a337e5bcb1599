import type { Logger } from 'pino';
import { localSearch } from '../core/library/search.ts';
import type { MadeLibrary } from './make-library.ts';
import type { OpenSearch } from './search-pool.ts';

export interface SearchOptions {
  /** Libraries of so many passages and more are searched in threads; default 250. */
  readonly poolFrom?: number | undefined;
  readonly log?: Pick<Logger, 'warn'> | undefined;
}

/**
 * So that searching never holds the main thread for more than 25 milliseconds. A digest of a topic that many reports speak
 * of is the slowest: at 500 passages the worst of the forty most covered topics took 27, and which reports are about a topic
 * is two of them. A question takes 3 at the median and 12 at worst at 10,000 passages. (Processor time of a 2-core virtual
 * machine.)
 */
const LARGE_PASSAGES = 250;

/** Searches a small library in the main thread, and a large one in others. */
export async function openSearch({ library, bytes }: MadeLibrary, options: SearchOptions = {}): Promise<OpenSearch> {
  const { poolFrom = LARGE_PASSAGES, log } = options;
  if (library.passages.length < poolFrom) return { ...localSearch(library), close: async () => {} };
  // Loaded only where it is needed: most libraries are small.
  const { openSearchPool } = await import('./search-pool.ts');
  return openSearchPool(library, bytes(), { log });
}
