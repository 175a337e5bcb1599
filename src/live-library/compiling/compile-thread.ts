import { parentPort, workerData } from 'node:worker_threads';
import { buildGlossary } from '../../core/glossary/glossary.ts';
import { type Content, placeKey } from '../../core/library/content.ts';
import { createRecompiler } from '../../core/library/parts/recompile.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import { createBodies, received } from '../../packed-report.ts';
import { toBytesBeside } from '../bytes/library-bytes.ts';
import { lookForGarbage } from '../bytes/weight.ts';
import { createKeepParts } from './keep-parts.ts';
import type { PartsKept } from './kept-part.ts';
import { openPartPool } from './part-pool.ts';
import type { WorkWith } from './part-work.ts';

/** Content, of which only those reports are sent that the thread does not have. */
export interface SentContent extends Omit<Content, 'files'> {
  readonly files: readonly {
    readonly site: string;
    readonly path: string;
    readonly parsed: ParsedReport | undefined;
  }[];
}

/** What the thread works with. Plain data. */
export interface CompileWith extends WorkWith {
  readonly kept: PartsKept;
}

/** The entries are those that questions are read with: the admin's file may say something else by now. */
const { entries, kept }: CompileWith = workerData;
/** Without what only questions are read with. */
const glossary = buildGlossary(entries);
const parts = createKeepParts(kept);
const recompiler = parts.recall().then((remembered) => createRecompiler(glossary, { remembered }));
const bodies = createBodies();
let known = new Map<string, ParsedReport>();
let keeping = Promise.resolve();

/** Who has prepared for a change that turns out to be none need not hold in memory what it would have taken. */
const PREPARED_MS = 60_000;
const unused = setTimeout(() => process.exit(), PREPARED_MS);

/** Nothing is sent when there is no more to compile: the thread ends when all is kept. */
parentPort?.on('message', async (sent: SentContent | undefined) => {
  clearTimeout(unused);
  if (sent === undefined) {
    await keeping;
    process.exit();
  }
  const files = sent.files.flatMap(({ site, path, parsed: changed }) => {
    const before = known.get(placeKey(site, path));
    const parsed = changed === undefined ? before : received(changed, bodies, before);
    return parsed === undefined ? [] : [{ site, path, parsed }];
  });
  known = new Map(files.map(({ site, path, parsed }) => [placeKey(site, path), parsed]));
  const pool = openPartPool(glossary, parts);
  try {
    const recompile = await recompiler;
    const compiled = await recompile({ ...sent, files }, pool);
    // To put all together leaves as much behind as all takes: the peak is 150 MB lower at 10,000 reports.
    lookForGarbage();
    parentPort?.postMessage(await toBytesBeside(compiled));
    // What was written is read now, while what is known is kept: fifty megabytes less.
    lookForGarbage();
    // What the parts were counted by is of no use once it stands in the indexes.
    keeping = keeping.then(() => parts.keep(compiled.memory)).then(lookForGarbage);
  } finally {
    await pool.close();
  }
});
