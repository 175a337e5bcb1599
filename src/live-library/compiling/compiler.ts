import { once } from 'node:events';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { threadFile } from '../../build.ts';
import { type Content, placeKey } from '../../core/library/content.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import type { LibraryBytes } from '../bytes/library-bytes.ts';
import type { CompileWith, SentContent } from './compile-thread.ts';

/**
 * Compiles libraries in another thread: it takes some ten milliseconds a report, and a bot has to answer meanwhile. The thread
 * stays and remembers: of the next content only what has changed is sent to it, and compiled.
 */
export interface Compiler {
  /** One failure of the thread is made good by another thread. One at a time. @returns See `toBytes`. */
  readonly compile: (content: Content) => Promise<LibraryBytes>;
  /** Starts the thread, which reads what it has known before, and ends again where nothing is compiled. */
  readonly prepare: () => void;
  /** Ends what is under way; that fails then. What is made is kept before. */
  readonly close: () => Promise<void>;
}

export function createCompiler(workWith: () => CompileWith, log?: Pick<Logger, 'warn'>): Compiler {
  let thread: CompileThread | undefined;
  let isOpen = true;
  const running = (resourceLimits?: ResourceLimits): CompileThread => {
    if (thread?.isRunning() !== true) thread = startThread(workWith(), resourceLimits);
    return thread;
  };
  const compileOnce = async (content: Content): Promise<LibraryBytes> => {
    if (!isOpen) throw new Error('The library is closed.');
    try {
      return await running().compile(content);
    } catch (error) {
      await thread?.end();
      thread = undefined;
      throw error;
    }
  };
  return {
    compile: async (content) => {
      try {
        return await compileOnce(content);
      } catch (err) {
        if (!isOpen) throw err;
        log?.warn({ err }, 'The thread that compiles the library has failed; another one does it again');
        return compileOnce(content);
      }
    },
    prepare: () => {
      if (isOpen) running(PREPARED);
    },
    close: async () => {
      isOpen = false;
      await thread?.close();
    },
  };
}

type CompileThread = ReturnType<typeof startThread>;

/**
 * Twice what V8 has by itself: the thread begins with a hundred thousand things that it has known before, which V8 copies until it takes
 * them for old. That is a tenth of the time until the first change is there. One that compiles all should take less memory.
 */
const PREPARED: ResourceLimits = { maxYoungGenerationSizeMb: 96 };

function startThread(workWith: CompileWith, resourceLimits: ResourceLimits = {}) {
  const { filename, execArgv } = threadFile('compile-thread');
  const worker = new Worker(filename, { workerData: workWith, execArgv, resourceLimits });
  worker.unref();
  let isRunning = true;
  worker.once('exit', () => {
    isRunning = false;
  });
  // What happens while nothing is asked of it is seen when something is.
  worker.on('error', () => {});
  let known = new Map<string, ParsedReport>();
  let isCompiling = false;
  const end = () => worker.terminate();
  return {
    compile: async (content: Content): Promise<LibraryBytes> => {
      worker.ref();
      isCompiling = true;
      worker.postMessage(toSend(content, known));
      known = new Map(content.files.map(({ site, path, parsed }) => [placeKey(site, path), parsed]));
      try {
        return await resultOf(worker);
      } finally {
        isCompiling = false;
        worker.unref();
      }
    },
    isRunning: () => isRunning,
    end,
    /** Ends it when what it has made is kept. */
    close: async (): Promise<void> => {
      if (isCompiling) await end();
      if (!isRunning) return;
      const ended = once(worker, 'exit');
      worker.ref();
      worker.postMessage(undefined);
      await ended;
    },
  };
}

function toSend(content: Content, known: ReadonlyMap<string, ParsedReport>): SentContent {
  const files = content.files.map(({ site, path, parsed }) => {
    return { site, path, parsed: known.get(placeKey(site, path)) === parsed ? undefined : parsed };
  });
  return { ...content, files };
}

function resultOf(worker: Worker): Promise<LibraryBytes> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const onMessage = (bytes: LibraryBytes): void => done(() => resolve(bytes));
    const onError = (error: unknown): void => done(() => reject(error));
    const onExit = (): void => done(() => reject(new Error('The thread that compiles the library has ended.')));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
