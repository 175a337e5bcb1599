import { setFlagsFromString } from 'node:v8';
import { threadFile } from './build.ts';

export interface PoolOptions {
  readonly thread: Parameters<typeof threadFile>[0];
  readonly threads: number;
  readonly workerData?: unknown;
}

/**
 * A few times what any task needs. V8 lets the garbage of a heap grow by the share that it has of its limit, which is some
 * gigabytes else.
 */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 512 };

/**
 * After how many bytes of its code V8 compiles a function anew, so that it runs faster; all threads of the process have this in
 * common. Each thread compiles for itself: as soon as in one that stays, that takes a quarter of the time of one that is there for seconds.
 * Node 20 alone: later ones have a quick compiler for what runs a while, and another flag.
 */
function compileAfter(bytes: number): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${bytes}`);
}

/** What V8 11 has by itself. */
const BYTES_OF_V8 = 66 * 1_024;
const BYTES_WHILE_OPEN = 8 * BYTES_OF_V8;

/** Threads that start with the first task and stay until closed. No task fails because of a thread. */
export function fixedPool({ thread, threads, workerData }: PoolOptions) {
  let pool: ReturnType<typeof open> | undefined;
  const open = async () => {
    // Loaded only where it is needed: most content is small, or known already.
    const { Piscina } = await import('piscina');
    compileAfter(BYTES_WHILE_OPEN);
    const opened = new Piscina({
      ...threadFile(thread),
      workerData,
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: RESOURCE_LIMITS,
    });
    opened.on('error', () => {
      // Where they fail at their start none is left, and Piscina would let what is asked wait forever.
      if (opened.threads.length === 0) void opened.destroy();
    });
    return opened;
  };
  return {
    /**
     * @param name of what the thread exports for such tasks
     * @param here does the same, where a thread cannot
     */
    runner:
      <Task, Result>(name: string, here: (task: Task) => Result | Promise<Result>) =>
      async (task: Task): Promise<Result> => {
        try {
          pool ??= open();
          const result: Result = await (await pool).run(task, { name });
          return result;
        } catch {
          return here(task);
        }
      },
    close: async (): Promise<void> => {
      if (pool === undefined) return;
      await (await pool.catch(() => undefined))?.destroy();
      compileAfter(BYTES_OF_V8);
    },
  };
}
