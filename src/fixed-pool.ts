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

/** Threads that start with the first task and stay until closed. No task fails because of a thread. */
export function fixedPool({ thread, threads, workerData }: PoolOptions) {
  let pool: ReturnType<typeof open> | undefined;
  const open = async () => {
    // Loaded only where it is needed: most content is small, or known already.
    const { Piscina } = await import('piscina');
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
      await (await pool?.catch(() => undefined))?.destroy();
    },
  };
}
