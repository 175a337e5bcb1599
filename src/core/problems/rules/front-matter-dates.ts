import { isoDate } from '../../event/dates/calendar.ts';
import { frontMatterDay, TEMPLATE_DATES } from '../../event/dates/written-dates.ts';
import { type Day, daysOf, dayText, overlap } from '../days.ts';
import { type SiteFacts, siteFacts } from '../event-facts.ts';
import type { GradedProblem, Rule } from '../file-problem.ts';
import { frontMatterLine } from '../front-matter-line.ts';

/** The date of the front matter: impossible, the template's, or another than the report itself gives. */
export const frontMatterDates: Rule = (_, events) => {
  const factsOf = siteFacts(events);
  return (file) => {
    const written = file.parsed.frontMatter['date'];
    if (typeof written !== 'string' || written.trim() === '') return [];
    const line = frontMatterLine(file, 'date');
    const day = frontMatterDay(written);
    if (day === undefined) return isCalendarDay(written) ? [] : [{ line, ...noDate(written) }];
    const facts = factsOf(file);
    const problem = facts === undefined ? undefined : compare(day, facts);
    return problem === undefined ? [] : [{ line, ...problem }];
  };
};

/** A year far off is a day too: it holds a page back. */
function isCalendarDay(written: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(written.trim()) ?? [];
  return isoDate(Number(year), Number(month), Number(day)) !== undefined;
}

type Found = Omit<GradedProblem, 'line'>;

function noDate(written: string): Found {
  if (/\bSys\.Date\(\)/.test(written)) {
    const message = `${written} is the template's and no date to Hugo. Write the day of the event: date: 2025-11-29.`;
    return { severity: 'warning', rule: 'template-date', message };
  }
  const message = `"${written}" is no day that a calendar has. Write year, month and day: date: 2025-11-29.`;
  return { severity: 'warning', rule: 'impossible-date', message };
}

/** The report's own text wins over the section's index. */
function compare(day: string, { own, translation, index }: SiteFacts): Found | undefined {
  const said = [...daysOf(own), ...daysOf(translation), ...daysOf(index)];
  const here: Day = { first: day, last: day, file: '', line: 0 };
  if (overlap([here], said)) return undefined;
  const [event] = said;
  if (TEMPLATE_DATES.has(day)) return templateDate(day, event);
  if (event === undefined) return undefined;
  const both = `The front matter says ${day}, but ${event.file}:${event.line} says ${dayText(event)}.`;
  if (day > event.last) {
    const message = `${both} Give the day of the event, or leave it if this is meant as the day of writing.`;
    return { severity: 'warning', rule: 'date-after-event', message };
  }
  const message = `${both} No report is older than its event: mend the one that is wrong.`;
  return { severity: 'error', rule: 'date-contradicts-text', message };
}

function templateDate(day: string, event: Day | undefined): Found {
  const instead =
    event === undefined ? 'Write the day of the event.' : `The event was on ${dayText(event)}: write that.`;
  return { severity: 'warning', rule: 'template-date', message: `${day} is the date of the template. ${instead}` };
}
