import { parentPort, workerData } from 'node:worker_threads';
import type { GlossaryEntry } from '../core/glossary/glossary.ts';
import type { Content } from '../core/library/content.ts';
import { compileLibrary } from '../core/library/library.ts';
import { readReports } from '../core/library/reports.ts';
import { glossaryWith } from '../settings/knowledge.ts';
import { toBytes } from './library-bytes.ts';

export interface CompileTask {
  readonly content: Content;
  /** Those that questions are read with: the admin's file may say something else by now. */
  readonly entries: readonly GlossaryEntry[];
}

const { content, entries }: CompileTask = workerData;
const bytes = toBytes(compileLibrary(readReports(content), await glossaryWith(entries)));
parentPort?.postMessage(bytes);
