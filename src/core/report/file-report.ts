import { onceEach } from './once-each.ts';
import type { Body, ParsedReport, Section } from './parsed-report.ts';
import type { Report } from './report.ts';

/** All that is known of a report but what its file says. */
export type ReportFields = Omit<Report, keyof Body>;

/** Makes reports of what their files say, which is asked for only when somebody asks the report. */
export function createFileReports(): (fields: ReportFields, parsed: ParsedReport) => FileReport {
  const hosted = onceEach((sections: readonly Section[]) => sections.map(asHosted));
  return (fields, parsed) => new FileReport(fields, parsed, hosted);
}

/** A report that keeps what was parsed, not what is in it. Copied or compared as data, it is `fields` and `parsed`. */
export class FileReport implements Report {
  declare readonly id: Report['id'];
  declare readonly site: Report['site'];
  declare readonly file: Report['file'];
  declare readonly lang: Report['lang'];
  declare readonly textLanguage: Report['textLanguage'];
  declare readonly name: Report['name'];
  declare readonly otherNames: Report['otherNames'];
  declare readonly event: Report['event'];
  declare readonly date: Report['date'];
  declare readonly page: Report['page'];
  declare readonly pageId: Report['pageId'];
  declare readonly isIndex: Report['isIndex'];
  declare readonly facts: Report['facts'];
  declare readonly credits?: NonNullable<Report['credits']>;
  readonly parsed: ParsedReport;
  readonly #hosted: (sections: readonly Section[]) => readonly Section[];

  constructor(
    fields: ReportFields,
    parsed: ParsedReport,
    hosted: (sections: readonly Section[]) => readonly Section[],
  ) {
    Object.assign(this, fields);
    this.parsed = parsed;
    this.#hosted = hosted;
  }

  get sections(): readonly Section[] {
    const { sections } = this.parsed;
    return this.page?.isFile ? this.#hosted(sections) : sections;
  }

  get pictures(): Body['pictures'] {
    return this.parsed.pictures;
  }
}

/** Where a report is a file on a Git host, its headings have the ids that the host gives them. */
function asHosted(section: Section): Section {
  return { ...section, anchor: section.hostAnchor ?? '' };
}
