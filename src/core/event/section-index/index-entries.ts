import { trimEnd } from 'es-toolkit';
import { blockText, type ParsedReport, type Section } from '../../report/parsed-report.ts';
import type { Fact, ReportRef } from '../event.ts';
import { type FactReading, toFacts } from '../fact-reading.ts';
import { cells, labelKind, labelledValues } from '../labelled.ts';
import { readEventName } from '../names/event-name.ts';
import { isGuidance, isTemplateEvent } from '../template/template.ts';
import { readLabelled } from '../when-and-where.ts';
import { foldInPlace, foldWords } from '../words/fold.ts';

/** One event as a section's index lists it. */
export interface IndexEntry {
  /** Target of its link as written: "4.1-Event1/". */
  readonly target: string | undefined;
  /** 1 for "Event 1" or "4.1". */
  readonly number: number | undefined;
  readonly name: string | undefined;
  /** 1-based line of the index on which it begins. */
  readonly line: number;
  readonly facts: readonly Fact[];
  /** The example that comes with the template ("GenAI-powered App-DB Modernization workshop", 13 August 2025). */
  readonly template: boolean;
}

/**
 * The entries of a section index: `### [Event 1](4.1-Event1/)` with labelled lines below it, `**Event 1:** [Name](target)`
 * lines, or a table with a column for names. [] for a page without any.
 */
export function readEntries(index: ParsedReport, ref: ReportRef): readonly IndexEntry[] {
  return index.sections
    .flatMap((section) => {
      const headed = section.level > 0 ? headedEntry(section) : undefined;
      return headed === undefined ? [...linkedEntries(section), ...tableEntries(section)] : [headed];
    })
    .map(({ readings, ...entry }) => {
      const names = readings.filter(({ kind }) => kind === 'name');
      const name = names[0]?.value;
      const template = name !== undefined && isTemplateEvent(name);
      return { ...entry, name, template, facts: toFacts(names, readings, 'index', ref) };
    });
}

interface EntryReading extends Pick<IndexEntry, 'target' | 'number' | 'line'> {
  readonly readings: readonly FactReading[];
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
  const line = section.line;
  if (heading === undefined || readings.some(({ kind }) => kind === 'name')) return { readings, target, number, line };
  return { readings: [{ kind: 'name', value: heading, line }, ...readings], target, number, line };
}

/** "**Event 1:** [FCAJ Community Day](4.2-event2/)", a line each. */
function linkedEntries(section: Section): readonly EntryReading[] {
  return section.blocks.flatMap((block) => {
    const link = block.spans.find(({ href }) => href !== undefined && numberOf(href) !== undefined);
    const name = link === undefined ? undefined : readEventName(link.text)?.name;
    if (link?.href === undefined || name === undefined) return [];
    const { line } = block;
    return [{ readings: [{ kind: 'name', value: name, line }], target: link.href, number: numberOf(link.href), line }];
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
    const readings = texts.flatMap((value, column) => {
      const kind = kinds[column];
      return kind === undefined ? [] : readLabelled({ kind, value, line: row.line });
    });
    return [{ readings, target: undefined, number: numberOf(texts[0] ?? ''), line: row.line }];
  });
}

/** The event's number in "Event 3", "Sự kiện 3", "4.3", "4.3-Event3/", "/vi/4-eventparticipated/4.3-event3". */
export function numberOf(text: string): number | undefined {
  const folded = trimEnd(foldInPlace(text), '/').split('/').at(-1) ?? '';
  const match = /^(?:.*?\b(?:event|su kien)[\s_-]*(\d{1,2})\b|\d+\.(\d{1,2})(?!\d))/.exec(folded);
  const digits = match?.[1] ?? match?.[2] ?? /(?:^| )event ?(\d{1,2})$/.exec(foldWords(folded))?.[1];
  return digits === undefined ? undefined : Number(digits);
}
