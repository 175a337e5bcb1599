import { workerData } from 'piscina';
import type { GlossaryEntry } from '../core/glossary/glossary.ts';
import { compilePart, type LibraryPart, type PartTask } from '../core/library/part.ts';
import { glossaryWith } from '../settings/knowledge.ts';

const entries: readonly GlossaryEntry[] = workerData;
const glossary = await glossaryWith(entries);

export function compile(task: PartTask): LibraryPart {
  return compilePart(task, glossary);
}
