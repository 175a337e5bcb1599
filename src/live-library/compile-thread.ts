import { parentPort, workerData } from 'node:worker_threads';
import type { GlossaryEntry } from '../core/glossary/glossary.ts';
import type { Content } from '../core/library/content.ts';
import { planLibrary, unitePlan } from '../core/library/library.ts';
import { readReports } from '../core/library/reports.ts';
import { glossaryWith } from '../settings/knowledge.ts';
import { compileParts } from './compile-parts.ts';
import { toBytes } from './library-bytes.ts';

export interface CompileTask {
  readonly content: Content;
  /** Those that questions are read with: the admin's file may say something else by now. */
  readonly entries: readonly GlossaryEntry[];
}

const { content, entries }: CompileTask = workerData;
const glossary = await glossaryWith(entries);
const plan = planLibrary(readReports(content));
const bytes = toBytes(unitePlan(plan, await compileParts(plan.tasks, glossary), glossary));
parentPort?.postMessage(bytes);
