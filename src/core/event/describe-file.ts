import type { ParsedReport } from '../report/parsed-report.ts';
import type { SourcedReading } from './fact-reading.ts';
import { readFacts } from './facts.ts';
import { type EntryReading, readEntries } from './section-index/index-entries.ts';
import { isTemplateReport } from './template/template.ts';
import { type Traits, traitsOf } from './twins/traits.ts';

/**
 * What a file tells about its event, whatever site it belongs to. It depends on the parsed report alone and survives
 * JSON, so it can be kept beside the report.
 */
export interface FileDescription {
  readonly facts: readonly SourcedReading[];
  /** Absent when it is the template's own report. */
  readonly traits?: Traits;
  /** What it lists, if it is a section's index: that depends on the files around it. */
  readonly entries: readonly EntryReading[];
}

export function describeFile(report: ParsedReport): FileDescription {
  const said = { facts: readFacts(report), entries: readEntries(report) };
  return isTemplateReport(report) ? said : { ...said, traits: traitsOf(report) };
}
