import { blocksText, type ParsedReport } from '../report/parsed-report.ts';
import { type Language, textLanguage } from '../text/language.ts';
import { writtenDay } from './dates/written-dates.ts';
import type { Fact } from './event.ts';
import { readFacts } from './facts.ts';
import { readReportName } from './names/report-names.ts';
import { type IndexEntry, readEntries } from './section-index/index-entries.ts';
import { authorshipOf } from './template/template.ts';
import { findTwins, type TranslatedFile, type TwinsOf } from './twins/twins.ts';

/** A file of a site as read. */
export interface EventSource extends TranslatedFile {
  readonly report: ParsedReport;
  /** It is a section's index. */
  readonly isIndex?: true;
}

/** What the files of one page say, whatever other pages say. Plain data. */
export interface PageReading {
  readonly files: readonly FileReading[];
  /** Translations among them, by their places. */
  readonly twins: readonly TwinsOf<number>[];
}

export interface FileReading {
  /** See `Authorship`. */
  readonly isTemplate: boolean;
  readonly facts: readonly Fact[];
  /** See `readReportName`; '' without any. */
  readonly name: string;
  readonly language: Language;
  /** See `writtenDay`. */
  readonly writtenDay: string | undefined;
  /** Of a section's index; absent where it was read as another page. */
  readonly entries?: readonly IndexEntry[];
}

/** @param files those of one page, in several languages: see `pageKey` */
export function readPage(files: readonly EventSource[]): PageReading {
  const judged = files.map((file, place) => ({ ...file, place, authorship: authorshipOf(file.report) }));
  const twins = findTwins(judged.filter(({ authorship }) => !authorship.isTemplate));
  return {
    files: judged.map(({ site, file, report, isIndex, authorship }) => ({
      isTemplate: authorship.isTemplate,
      facts: readFacts(report, { site, file }, authorship),
      name: readReportName(report, file)?.name ?? '',
      language: textLanguage(report.sections.map(({ blocks }) => blocksText(blocks)).join('\n')),
      writtenDay: writtenDay(report),
      ...(isIndex && { entries: readEntries(report, { site, file }) }),
    })),
    twins: twins.map(({ one, other, pairs }) => ({ one: one.place, other: other.place, pairs })),
  };
}
