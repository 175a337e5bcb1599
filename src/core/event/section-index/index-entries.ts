import type { ParsedReport, Section } from '../../report/parsed-report.ts';
import { blockText } from '../../report/parsed-report.ts';
import type { Fact, ReportRef } from '../event.ts';
import { type FactReading, inFile, type SourcedReading, seriesReadings, withSource } from '../fact-reading.ts';
import { cells, type LabelKind, labelKind, labelledValues } from '../labelled.ts';
import { readEventName } from '../names/event-name.ts';
import { isGuidance, isTemplateEvent } from '../template/template.ts';
import { readLabelled } from '../when-and-where.ts';
import { foldInPlace, foldWords } from '../words/fold.ts';

/** One event as a section's index lists it, before it is known in which file. */
export interface EntryReading {
  /** Target of its link as written: "4.1-Event1/". */
  readonly target?: string;
  /** 1 for "Event 1" or "4.1". */
  readonly number?: number;
  readonly name?: string;
  /** 1-based line of the index on which it begins. */
  readonly line: number;
  readonly facts: readonly SourcedReading[];
  /** The example that comes with the template ("GenAI-powered App-DB Modernization workshop", 13 August 2025). */
  readonly template: boolean;
}

/** The same in its file. */
export interface IndexEntry extends EntryReading {
  readonly facts: readonly Fact[];
}

/**
 * The entries of a section index: `### [Event 1](4.1-Event1/)` with labelled lines below it, `**Event 1:** [Name](target)`
 * lines, or a table with a column for names. [] for a page without any.
 */
export function readEntries(index: ParsedReport): readonly EntryReading[] {
  return index.sections.flatMap((section) => {
    const headed = section.level > 0 ? headedEntry(section) : undefined;
    return headed === undefined ? [...linkedEntries(section), ...tableEntries(section)] : [headed];
  });
}

/** The entries as those of an index in this file. */
export function entriesInFile(entries: readonly EntryReading[], ref: ReportRef): readonly IndexEntry[] {
  return entries.map((entry) => ({ ...entry, facts: inFile(entry.facts, ref) }));
}

function headedEntry(section: Section): EntryReading | undefined {
  const target = section.link;
  const number = numberOf(section.heading) ?? (target === undefined ? undefined : numberOf(target));
  if (target === undefined && number === undefined) return undefined;
  const readings = section.blocks
    .filter((block) => block.depth === 0 && !isGuidance(blockText(block)))
    .flatMap(labelledValues)
    .flatMap(readLabelled);
  if (readings.length === 0) return undefined;
  const heading = readEventName(section.heading)?.name;
  const named = readings.some(({ kind }) => kind === 'name') || heading === undefined;
  const all: readonly FactReading[] = named
    ? readings
    : [{ kind: 'name', value: heading, line: section.line }, ...readings];
  return entry(all, { target, number, line: section.line });
}

/** "**Event 1:** [FCAJ Community Day](4.2-event2/)", a line each. */
function linkedEntries(section: Section): readonly EntryReading[] {
  return section.blocks.flatMap((block) => {
    const link = block.spans.find(({ href }) => href !== undefined && numberOf(href) !== undefined);
    const name = link === undefined ? undefined : readEventName(link.text)?.name;
    if (link?.href === undefined || name === undefined) return [];
    const found = { target: link.href, number: numberOf(link.href), line: block.line };
    return [entry([{ kind: 'name', value: name, line: block.line }], found)];
  });
}

/** "| **4.1** | FCAJ Meetup #1 | 06/06/2026 | In-person | FCAJ Office |" below a row of labels. */
function tableEntries(section: Section): readonly EntryReading[] {
  const rows = section.blocks.filter(({ kind }) => kind === 'row');
  const [header, ...rest] = rows;
  const kinds = header === undefined ? [] : cells(header).map(labelKind);
  if (header === undefined || !kinds.includes('name')) return [];
  return rest.flatMap((row) => {
    const texts = cells(row);
    if (texts.length !== kinds.length) return [];
    const readings = texts.flatMap((value, column) => inColumn(kinds[column], value, row.line));
    const number = numberOf(texts[0] ?? '');
    return [entry(readings, { target: undefined, number, line: row.line })];
  });
}

function inColumn(kind: LabelKind | undefined, value: string, line: number): readonly FactReading[] {
  return kind === undefined ? [] : readLabelled({ kind, value, line });
}

interface Found {
  readonly target: string | undefined;
  readonly number: number | undefined;
  readonly line: number;
}

function entry(readings: readonly FactReading[], { target, number, line }: Found): EntryReading {
  const names = readings.filter(({ kind }) => kind === 'name');
  const name = names[0]?.value;
  return {
    ...(target === undefined ? {} : { target }),
    ...(number === undefined ? {} : { number }),
    ...(name === undefined ? {} : { name }),
    line,
    facts: withSource([...names, ...seriesReadings(names), ...readings], 'index'),
    template: name !== undefined && isTemplateEvent(name),
  };
}

/** The event's number in "Event 3", "Sự kiện 3", "4.3", "4.3-Event3/", "/vi/4-eventparticipated/4.3-event3". */
export function numberOf(text: string): number | undefined {
  const folded = foldInPlace(text).replace(/\/+$/u, '').split('/').at(-1) ?? '';
  const match = /^(?:.*?\b(?:event|su kien)[\s_-]*(\d{1,2})\b|\d+\.(\d{1,2})(?!\d))/.exec(folded);
  const digits = match?.[1] ?? match?.[2] ?? /(?:^| )event ?(\d{1,2})$/.exec(foldWords(folded))?.[1];
  return digits === undefined ? undefined : Number(digits);
}
