import { availableParallelism } from 'node:os';
import { sumBy } from 'es-toolkit';
import { pruneParts } from '../../content/cache/snapshot.ts';
import type { Glossary } from '../../core/glossary/glossary.ts';
import type { Page } from '../../core/library/parts/known-pages.ts';
import { leanReports } from '../../core/library/parts/lean-reports.ts';
import { type PagesRead, readPages } from '../../core/library/parts/pages.ts';
import type { CompiledPart, PartTask } from '../../core/library/parts/part.ts';
import type { PartWork } from '../../core/library/parts/recompile.ts';
import { fixedPool } from '../../fixed-pool.ts';
import { copyValues } from '../bytes/value-bytes.ts';
import { createEachTextOnce } from './each-text-once.ts';
import { createKeepParts, type PartsKept, type SentValues } from './keep-parts.ts';
import { createPartWork, type SentPart, type WorkWith } from './part-work.ts';
import { uniteOnAnotherCore } from './unite-beside.ts';

/** Fewer parts are compiled before threads have started. */
const FEWEST_PARTS = 2;
/** Fewer pages are read before threads have started. */
const FEWEST_PAGES = 50;

export interface PartPool extends PartWork {
  /** Resolves when what was made is kept. */
  readonly kept: () => Promise<void>;
  /** Ends the threads, and keeps what nobody has to wait for. */
  readonly close: () => Promise<void>;
}

/**
 * Reads pages and compiles parts on all cores, once: after the parts the threads end, for what is left to do takes memory enough.
 * What is made of a part is kept on disk, and taken from there.
 */
export function openPartPool(glossary: Glossary, kept: PartsKept): PartPool {
  const workWith: WorkWith = { entries: glossary.entries, kept };
  const pool = fixedPool({ thread: 'part-thread', threads: availableParallelism(), workerData: workWith });
  const here = createPartWork(glossary, kept);
  const keeping = createKeepParts(kept);
  const take = <Made>(part: SentValues): Made => {
    keeping.keep(part);
    return copyValues(part.values)('made');
  };
  const compile = pool.runner('compile', here.compile);
  const read = pool.runner('read', here.read);
  const eachTextOnce = createEachTextOnce();
  const readLot = async (lot: readonly Page[], by: typeof read): Promise<PagesRead> => {
    const pagesRead = take<PagesRead>(await by(lot));
    eachTextOnce(pagesRead.pages.map(({ reading }) => reading));
    return pagesRead;
  };
  /** What is kept of them is of no use any more. */
  const changed: (readonly Page[])[] = [];
  return {
    readPages: (lots) => {
      const by = sumBy(lots, ({ unread }) => unread.length) > FEWEST_PAGES ? read : here.read;
      return lots.map(async ({ pages, unread }) => {
        if (unread.length === pages.length) return readLot(pages, by);
        changed.push(pages);
        return readPages(unread);
      });
    },
    compileParts: (tasks) => {
      const by = tasks.length < FEWEST_PARTS ? here.compile : compile;
      const parts = tasks.map(async (task) => take<CompiledPart>(await by(toSend(task))));
      void Promise.allSettled(parts).then(pool.close);
      return parts;
    },
    uniteBeside: uniteOnAnotherCore,
    kept: keeping.done,
    close: async () => {
      for (const lot of changed) keeping.keep(await here.read(lot));
      await pool.close();
      await keeping.done();
      await pruneParts(kept.cacheDir, kept.source).catch(() => {});
    },
  };
}

function toSend({ reports, joins }: PartTask): SentPart {
  return { reports: leanReports(reports), joins };
}
