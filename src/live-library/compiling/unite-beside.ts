import { once } from 'node:events';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { threadFile } from '../../build.ts';
import { type Beside, type BesideParts, uniteBeside } from '../../core/library/parts/beside.ts';

/** Fewer are put together before a thread has started. */
const MANY_PARTS = 50;

/** Like `uniteBeside`, on another core. The thread gets all with its start: who asks is busy, and would not hear that it is there. */
export async function uniteOnAnotherCore(beside: BesideParts): Promise<Beside> {
  if (beside.copies.parts.length < MANY_PARTS) return uniteBeside(beside);
  const { filename, execArgv } = threadFile('beside-thread');
  try {
    const [united] = await once(
      new Worker(filename, { workerData: beside, execArgv, resourceLimits: FEW_OBJECTS }),
      'message',
    );
    return united;
  } catch {
    return uniteBeside(beside);
  }
}

/** The thread works with arrays, mostly: for what else it makes V8 would take forty megabytes. */
const FEW_OBJECTS: ResourceLimits = { maxYoungGenerationSizeMb: 6 };
