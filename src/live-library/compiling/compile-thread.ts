import { parentPort, workerData } from 'node:worker_threads';
import { buildGlossary } from '../../core/glossary/glossary.ts';
import { type Content, placeKey } from '../../core/library/content.ts';
import { createRecompiler } from '../../core/library/parts/recompile.ts';
import { createBodies, received } from '../../core/report/packed-report.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import { toBytesBeside } from '../bytes/library-bytes.ts';
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

/** The entries are those that questions are read with: the admin's file may say something else by now. */
const { entries, kept }: WorkWith = workerData;
/** Without what only questions are read with. */
const glossary = buildGlossary(entries);
const recompile = createRecompiler(glossary);
const bodies = createBodies();
let known = new Map<string, ParsedReport>();

parentPort?.on('message', async (sent: SentContent) => {
  const files = sent.files.flatMap(({ site, path, parsed: changed }) => {
    const parsed = changed === undefined ? known.get(placeKey(site, path)) : received(changed, bodies);
    return parsed === undefined ? [] : [{ site, path, parsed }];
  });
  known = new Map(files.map(({ site, path, parsed }) => [placeKey(site, path), parsed]));
  const pool = openPartPool(glossary, kept);
  try {
    const bytes = await toBytesBeside(await recompile({ ...sent, files }, pool));
    // Who has the library may end the thread.
    await pool.kept();
    parentPort?.postMessage(bytes);
  } finally {
    await pool.close();
  }
});
