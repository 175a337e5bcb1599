import type { Logger } from 'pino';
import { Piscina } from 'piscina';
import { threadFile } from '../../build.ts';
import { localSearch, type Search } from '../../core/library/search.ts';
import type { MadeLibrary } from '../make-library.ts';
import type { SearchThreadData } from './search-thread.ts';
import { type Receiver, receiverFor, type SearchTask } from './sent.ts';

/** A search that is closed when its library is no longer the current one; what is asked later is answered all the same. */
export interface OpenSearch extends Search {
  readonly close: () => Promise<void>;
  /** Resolves when a thread has loaded the library, or none will; absent where the main thread searches. */
  readonly ready?: Promise<void>;
  /** How many threads search it, and how many questions wait for one; undefined: the main thread does. */
  readonly threads?: () => { readonly running: number; readonly waiting: number };
}

export interface PoolOptions {
  readonly log?: Pick<Logger, 'warn'> | undefined;
  /** What a thread runs; default Debrief's own search. Exports `search`, see `search-thread.ts`. */
  readonly thread?: ReturnType<typeof threadFile>;
}

/** Two questions at a time: a thread more would take the memory of a whole library more. */
const MAX_THREADS = 2;
/** A thread takes seconds to load a large library, so one stays; the other goes after a minute without questions. */
const MIN_THREADS = 1;
const IDLE_MS = 60_000;
/** Questions take far less. */
const CLOSE_WITHIN_MS = 1_000;

/**
 * Asks a library in threads, which start to load it before anything of it is read here. Whatever a thread cannot answer, because it
 * does not start, ends or is closed, is asked here: then it takes the time that it takes. So are questions that come before a thread has
 * loaded the library, which takes longer than they do.
 */
export function openSearchPool(made: Omit<MadeLibrary, 'weight'>, options: PoolOptions = {}): OpenSearch {
  const { log, thread = threadFile('search-thread') } = options;
  const { library } = made;
  const { entries, groups } = library.knowledge.glossary;
  const workerData: SearchThreadData = {
    bytes: made.bytes(),
    bodies: made.bodies(),
    glossary: { entries, groups },
  };
  const pool = new Piscina<SearchTask>({
    ...thread,
    name: 'search',
    workerData,
    minThreads: MIN_THREADS,
    maxThreads: MAX_THREADS,
    idleTimeout: IDLE_MS,
    closeTimeout: CLOSE_WITHIN_MS,
  });
  const here = localSearch(library);
  let isOpen = true;
  const onFailure = (err: unknown): void => {
    if (!isOpen) return;
    log?.warn({ err }, 'A search thread has failed; the main one does its work');
    // One is started anew, unless they fail at their start: then Piscina lets what is asked wait forever.
    if (pool.threads.length > 0) return;
    isOpen = false;
    log?.warn('The library cannot be searched in threads; until it is replaced, the main one searches it');
    void pool.destroy();
  };
  pool.on('error', onFailure);
  let isReady = false;
  // A thread takes what it is asked when it has loaded the library, and rehearsed. To receive what it answers takes all passages, which the
  // first answers, given here, need not wait for.
  const receiver = pool
    .run({ kind: 'ask', text: '', options: undefined })
    .catch(onFailure)
    .then(() => {
      isReady = true;
      return receiverFor(library);
    });
  const inPool = async <Sent, T>(
    task: SearchTask,
    receiving: (receiver: Receiver) => (sent: Sent) => T,
    instead: () => Promise<T>,
  ): Promise<T> => {
    // Else a second thread would load it, too.
    const receive = receiving(await receiver);
    // A closed pool would start threads anew.
    if (!isOpen) return instead();
    try {
      return receive(await pool.run(task));
    } catch (err) {
      onFailure(err);
      return instead();
    }
  };
  return {
    library,
    ask: (text, asked) => {
      if (!isReady) return here.ask(text, asked);
      return inPool(
        { kind: 'ask', text, options: asked },
        ({ answer }) => answer,
        () => here.ask(text, asked),
      );
    },
    digest: (text, asked) =>
      inPool(
        { kind: 'digest', text, options: asked },
        ({ digest }) => digest,
        () => here.digest(text, asked),
      ),
    reportsAbout: (text) =>
      inPool(
        { kind: 'reports-about', text },
        ({ reports }) => reports,
        () => here.reportsAbout(text),
      ),
    compare: (subjects, asked) =>
      inPool(
        { kind: 'compare', subjects, options: asked },
        ({ comparison }) => comparison,
        () => here.compare(subjects, asked),
      ),
    holding: here.holding,
    ready: receiver.then(() => {}),
    close: async () => {
      isOpen = false;
      await pool.close();
    },
    threads: () => ({ running: isOpen ? pool.threads.length : 0, waiting: isOpen ? pool.queueSize : 0 }),
  };
}
