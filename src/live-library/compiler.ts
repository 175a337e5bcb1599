import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { threadFile } from '../build.ts';
import type { CompileTask } from './compile-thread.ts';

/** Compiles libraries in another thread: it takes some twenty milliseconds a report, and a bot has to answer meanwhile. */
export interface Compiler {
  /** One failure of the thread is made good by another thread. @returns See `toBytes`. */
  readonly compile: (task: CompileTask) => Promise<Uint8Array>;
  /** Ends what is under way; that fails then. */
  readonly close: () => Promise<void>;
}

export function createCompiler(log?: Pick<Logger, 'warn'>): Compiler {
  const threads = new Set<Worker>();
  let isOpen = true;
  const compileOnce = async (task: CompileTask): Promise<Uint8Array> => {
    const { filename, execArgv } = threadFile('compile-thread');
    const thread = new Worker(filename, { workerData: task, execArgv });
    threads.add(thread);
    return result(thread).finally(() => threads.delete(thread));
  };
  return {
    compile: async (task) => {
      try {
        return await compileOnce(task);
      } catch (err) {
        if (!isOpen) throw err;
        log?.warn({ err }, 'The thread that compiles the library has failed; another one does it again');
        return compileOnce(task);
      }
    },
    close: async () => {
      isOpen = false;
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}

function result(thread: Worker): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The thread that compiles the library has ended.')));
  });
}
