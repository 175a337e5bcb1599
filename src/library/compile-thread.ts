import { parentPort, workerData } from 'node:worker_threads';
import { compileLibrary } from '../core/library-data.ts';
import { type Content, readReports } from '../core/reports.ts';
import { readGlossary } from '../read-glossary.ts';
import { toBytes } from './library-bytes.ts';

export interface CompileTask {
  readonly content: Content;
  /** Terms of the admin's own; undefined: none. */
  readonly glossaryFile: string | undefined;
}

const { content, glossaryFile }: CompileTask = workerData;
const bytes = toBytes(compileLibrary(readReports(content), await readGlossary(glossaryFile)));
parentPort?.postMessage(bytes);
