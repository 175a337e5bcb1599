import { isWholeMonth, knownDate } from '../event/dates/calendar.ts';
import type { Event, Fact, FactKind, FactSource, ReportRef } from '../event/event.ts';
import type { Events } from '../event/events.ts';
import { readReportName } from '../event/names/report-names.ts';
import { isTemplateReport } from '../event/template/template.ts';
import { isShared } from '../library/shared-files.ts';
import { type CheckedContent, type CheckedFile, fileKey } from './checked-content.ts';

/** What was made of a file: of a report what it was taken to say of its event. */
export interface Reading extends ReportRef {
  /** A section's index, what its author keeps out, and the template's own report are no reports of an event. */
  readonly kind: 'report' | 'index' | 'kept-out' | 'template';
  readonly name?: Taken;
  /** Where the reports of the event mostly call it otherwise. */
  readonly event?: Taken;
  readonly date?: Taken;
  readonly place?: Taken;
  /** Speakers and others, as this file names them, else as other reports of the event do. */
  readonly people: readonly Taken[];
}

/** A value with the place that it was taken from. */
export interface Taken extends ReportRef {
  readonly value: string;
  readonly why: Why;
  /** 1-based. */
  readonly line: number;
  /** Of front matter. */
  readonly field?: string;
  /** What this file itself says, where something else is believed. */
  readonly unlike?: Taken;
}

/** Where a value stands: in the file itself, in the section's index, or in another report of the same event. */
export type Why = FactSource | 'other-report';

/** What was made of each file, in their order. The reasons are those of the very facts that the events were made of. */
export function readingsOf({ files }: CheckedContent, { events }: Events): readonly Reading[] {
  const eventOf = new Map(events.flatMap((event) => event.reports.map((ref) => [fileKey(ref.site, ref.file), event])));
  return files.map((file) => readingOf(file, eventOf.get(fileKey(file.site, file.path))));
}

function readingOf({ site, path, parsed }: CheckedFile, event: Event | undefined): Reading {
  const ref = { site, file: path };
  if (!isShared(parsed)) return { ...ref, kind: 'kept-out', people: [] };
  if (event === undefined) return { ...ref, kind: isTemplateReport(parsed) ? 'template' : 'index', people: [] };
  const found = readReportName(parsed, path);
  const [date, place] = [takenFor('date', event, ref), takenFor('place', event, ref)];
  const called = event.chosen.name;
  return {
    ...ref,
    kind: 'report',
    ...(found !== undefined && { name: toTaken({ ...ref, ...found, value: found.name }, ref) }),
    ...(called !== undefined && called.value !== found?.name && { event: toTaken(called, ref) }),
    ...(date !== undefined && { date }),
    ...(place !== undefined && { place }),
    people: peopleOf(event, ref),
  };
}

/** The value of the event; where the file gives the same, from there. */
function takenFor(kind: FactKind, { chosen, facts }: Event, ref: ReportRef): Taken | undefined {
  const fact = chosen[kind];
  if (fact === undefined) return undefined;
  const own = facts.filter((each) => each.kind === kind && isIn(each, ref) && each.source !== 'index');
  const same = own.find(({ value, iso }) => (fact.iso === undefined ? value === fact.value : iso === fact.iso));
  const unlike = same === undefined && !isIn(fact, ref) ? own[0] : undefined;
  return { ...toTaken(same ?? fact, ref), ...(unlike !== undefined && { unlike: toTaken(unlike, ref) }) };
}

function peopleOf({ facts }: Event, ref: ReportRef): readonly Taken[] {
  const people = facts.filter(({ kind }) => kind === 'speaker' || kind === 'person');
  const own = people.filter((fact) => isIn(fact, ref));
  return (own.length > 0 ? own : people).map((fact) => toTaken(fact, ref));
}

type Stated = Omit<Fact, 'kind'>;

function toTaken({ site, file, value, iso, until, line, source, field }: Stated, ref: ReportRef): Taken {
  const days = { iso: iso ?? '', ...(until !== undefined && { until }) };
  const isRange = until !== undefined && !isWholeMonth(days);
  const read = iso === undefined ? value : isRange ? `${iso} to ${until}` : knownDate(days);
  const why = source !== 'index' && !isIn({ site, file }, ref) ? 'other-report' : source;
  return { site, file, value: read, why, line, ...(field !== undefined && { field }) };
}

function isIn({ site, file }: ReportRef, ref: ReportRef): boolean {
  return site === ref.site && file === ref.file;
}
