import { isoDate } from '../../event/dates/calendar.ts';
import { frontMatterDay, TEMPLATE_DATES, writtenDate } from '../../event/dates/written-dates.ts';
import type { CheckedFile } from '../checked-content.ts';
import { type Day, daysOf, dayText, overlap, type SiteFacts } from '../event-facts.ts';
import { error, type GradedProblem, type Rule, warning } from '../rule.ts';

/** What the reader found wrong with the front matter, and a missing title, which other programs than Hugo take elsewhere. */
export const frontMatter: Rule = ({ sites }) => {
  const others = new Set(sites.filter(({ layout }) => layout !== undefined).map(({ name }) => name));
  return (file) => {
    const { problems, frontMatter: fields } = file.parsed;
    const told = problems.map(({ line, rule, message }) =>
      (rule === 'too-long' ? warning : error)(line, rule, message),
    );
    const isTitled = fields['title'] !== undefined && fields['title'] !== null && fields['title'] !== '';
    if (told.length > 0 || isTitled || others.has(file.site)) return told;
    const message = 'The front matter gives no title, so menus and lists of the site show none. Add "title: …" to it.';
    return [warning(1, 'missing-title', message)];
  };
};

/** The date of the front matter: impossible, the template's, or another than the report itself gives. */
export const frontMatterDates: Rule =
  ({ factsOf }) =>
  (file) => {
    const { field = '', value } = writtenDate(file.parsed) ?? {};
    if (typeof value !== 'string' || value.trim() === '') return [];
    const line = lineOf(field, file);
    const day = frontMatterDay(value);
    if (day === undefined) return isCalendarDay(value) ? [] : [noDate(line, field, value)];
    const facts = factsOf(file);
    return facts === undefined ? [] : compare(line, day, facts);
  };

/** The 1-based line on which the front matter gives `key`; 1 when it does not. */
function lineOf(key: string, { lines }: CheckedFile): number {
  const start = lines.findIndex((line) => /^(?:---|\+\+\+)\s*$/.test(line));
  const length = lines.slice(start + 1).findIndex((line) => /^(?:---|\+\+\+)\s*$/.test(line));
  const own = lines.slice(start + 1, start + 1 + Math.max(length, 0));
  const index = own.findIndex((line) => new RegExp(`^\\s*["']?${key}["']?\\s*[:=]`, 'i').test(line));
  return index === -1 ? 1 : start + index + 2;
}

/** A year far off is a day too: it holds a page back. */
function isCalendarDay(written: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(written.trim()) ?? [];
  return isoDate(Number(year), Number(month), Number(day)) !== undefined;
}

function noDate(line: number, field: string, written: string): GradedProblem {
  if (/\bSys\.Date\(\)/.test(written)) {
    const message = `${written} is the template's and no date to Hugo. Write the day of the event: ${field}: 2025-11-29.`;
    return warning(line, 'template-date', message);
  }
  const message = `"${written}" is no day that a calendar has. Write year, month and day: ${field}: 2025-11-29.`;
  return warning(line, 'impossible-date', message);
}

/** The report's own text wins over the section's index. */
function compare(line: number, day: string, { own, translation, index }: SiteFacts): readonly GradedProblem[] {
  const said = [...daysOf(own), ...daysOf(translation), ...daysOf(index)];
  const here: Day = { first: day, last: day, file: '', line: 0 };
  if (overlap([here], said)) return [];
  const [event] = said;
  if (TEMPLATE_DATES.has(day)) {
    const instead =
      event === undefined ? 'Write the day of the event.' : `The event was on ${dayText(event)}: write that.`;
    return [warning(line, 'template-date', `${day} is the date of the template. ${instead}`)];
  }
  if (event === undefined) return [];
  const both = `The front matter says ${day}, but ${event.file}:${event.line} says ${dayText(event)}.`;
  if (day > event.last) {
    const message = `${both} Give the day of the event, or leave it if this is meant as the day of writing.`;
    return [warning(line, 'date-after-event', message)];
  }
  const message = `${both} No report is older than its event: mend the one that is wrong.`;
  return [error(line, 'date-contradicts-text', message)];
}
