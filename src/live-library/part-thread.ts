import { workerData } from 'piscina';
import { type EventSource, type PageReading, readPage } from '../core/event/page-reading.ts';
import type { GlossaryEntry } from '../core/glossary/glossary.ts';
import { compilePart, type LibraryPart, type PartTask } from '../core/library/part.ts';
import { glossaryWith } from '../settings/knowledge.ts';

const entries: readonly GlossaryEntry[] = workerData;
const glossary = await glossaryWith(entries);

export function read(pages: readonly (readonly EventSource[])[]): readonly PageReading[] {
  return pages.map(readPage);
}

export function compile(task: PartTask): LibraryPart {
  return compilePart(task, glossary);
}
