import type { Logger } from 'pino';
import { localSearch } from '../../core/library/search.ts';
import type { SearchDatabase } from '../../search-database/search-database.ts';
import type { MadeLibrary } from '../make-library.ts';
import type { OpenSearch } from './search-pool.ts';

export interface SearchOptions {
  /** Libraries of so many passages and more are searched in threads; default 250. */
  readonly poolFrom?: number | undefined;
  /** Where large libraries are searched; undefined: here. */
  readonly database?: SearchDatabase | undefined;
  /** Libraries of so many passages and more are searched there; default 50,000. */
  readonly databaseFrom?: number | undefined;
  readonly log?: Pick<Logger, 'warn'> | undefined;
}

/**
 * So that searching never holds the main thread for more than 25 milliseconds. A digest of a topic that many reports speak
 * of is the slowest: at 500 passages the worst of the forty most covered topics took 27, and which reports are about a topic
 * is two of them. A question takes 3 at the median and 12 at worst at 10,000 passages. (Processor time of a 2-core virtual
 * machine.)
 */
const LARGE_PASSAGES = 250;

/** From here on a question to PostgreSQL takes no longer than one in memory (bench/README.md). */
const DATABASE_PASSAGES = 50_000;

/** Searches a small library in the main thread, a large one in others, and a very large one in a database, where there is one. */
export async function openSearch(made: MadeLibrary, options: SearchOptions = {}): Promise<OpenSearch> {
  const { database, databaseFrom = DATABASE_PASSAGES } = options;
  if (database === undefined || passagesIn(made) < databaseFrom) return openHere(made, options);
  // The threads, each of which takes the memory of a library, are there only once the database was away.
  let here: Promise<OpenSearch> | undefined;
  const instead = (): Promise<OpenSearch> => {
    here ??= openHere(made, options);
    return here;
  };
  return { ...database.searchBeside(made.library, instead), close: async () => (await here)?.close() };
}

async function openHere(made: MadeLibrary, options: SearchOptions): Promise<OpenSearch> {
  const { poolFrom = LARGE_PASSAGES, log } = options;
  if (passagesIn(made) < poolFrom) return { ...localSearch(made.library), close: async () => {} };
  // Loaded only where it is needed: most libraries are small.
  const { openSearchPool } = await import('./search-pool.ts');
  return openSearchPool(made, { log });
}

/** How many: to make all of them would hold up the thread that is to search them. */
function passagesIn({ library }: MadeLibrary): number {
  return library.copyOf.length;
}
