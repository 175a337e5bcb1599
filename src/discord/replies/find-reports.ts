import type { Library } from '../../core/library/library.ts';
import { newestReports } from '../../core/library/library.ts';
import type { Report } from '../../core/report/report.ts';
import type { Suggestion } from '../command.ts';
import { holdsAll } from './events.ts';
import { suggestionValue } from './ids.ts';

/** The newest report that all that was typed names; undefined for none. */
export function findReport(library: Library, typed: string): Report | undefined {
  return matchReports(library, typed)[0];
}

/** Reports to choose from, newest first. */
export function suggestReports(library: Library, typed: string): readonly Suggestion[] {
  return matchReports(library, typed).map(({ id, name, date, textLanguage }) => ({
    value: suggestionValue('r', id),
    name,
    date,
    language: textLanguage,
  }));
}

/** By words of their names, their events' names and their sites' names, in any order. */
function matchReports(library: Library, typed: string): readonly Report[] {
  return newestReports(library).filter((report) => holdsAll(namesOf(report), typed));
}

function namesOf({ name, event, site, credits }: Report): string {
  return [name, event?.name, event?.series, credits?.siteTitle, site].join(' ');
}
