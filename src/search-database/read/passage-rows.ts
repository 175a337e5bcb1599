import type { Role } from '../../core/pack/roles.ts';
import type { Section } from '../../core/report/parsed-report.ts';
import type { Passage, Report } from '../../core/report/report.ts';
import type { Shell } from './shell.ts';

/** A passage as the database has it. */
export interface PassageRow {
  readonly number: number;
  readonly id: string;
  readonly report: number;
  readonly event: string | null;
  readonly roles: readonly Role[];
  readonly copy_of: string;
  readonly twin: string | null;
  readonly data: string;
}

/** The columns of a `PassageRow`. */
export const COLUMNS = 'number, id, report, event, roles, copy_of, twin, data';

interface PassageData extends Pick<Passage, 'blocks' | 'lead'> {
  /** Place of its section in the report. */
  readonly number: number;
  readonly section: Section;
}

/** Makes passages of rows: the parts of a section have it in common. Those of reports that are not in the shell are left out. */
export function passageMaker({ reports, events }: Shell) {
  const sections = new Map<Report, Map<number, Section>>();
  return ({ id, report: number, event, roles, data }: PassageRow): Passage | undefined => {
    const report = reports.get(number);
    if (report === undefined) return undefined;
    const read: PassageData = JSON.parse(data);
    const own = sections.get(report) ?? new Map<number, Section>();
    sections.set(report, own);
    const section = own.get(read.number) ?? read.section;
    own.set(read.number, section);
    const { number: place, blocks, lead } = read;
    return { id, report, section, place, event: events.get(event ?? ''), roles, blocks, lead };
  };
}
