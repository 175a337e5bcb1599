import type { Reading, Taken } from '../core/problems/readings.ts';
import { groupBy } from '../core/text/group-by.ts';
import { oneLine } from './one-line.ts';

/** Gives a line of a file as written; '' where it is not at hand. */
export type LineAt = (site: string, file: string, line: number) => string;

/** For each report what it was taken to say, a line for each thing, with the place that it was read from. */
export function describeReadings(readings: readonly Reading[], lineAt: LineAt): readonly string[] {
  return readings.flatMap((reading) => [...describeReading(reading, lineAt), '']);
}

function describeReading(reading: Reading, lineAt: LineAt): readonly string[] {
  const { site, file, kind, name, event, date, place, people } = reading;
  const head = `${site}: ${file}`;
  if (kind !== 'report') return [`${head} — ${NO_REPORT[kind]}`];
  const row = (label: string, taken: Taken | undefined) => [
    `  ${label.padEnd(7)} ${taken === undefined ? NOWHERE : `${oneLine(taken.value)} — ${placeOf(taken, label, reading, lineAt)}`}`,
    ...(taken?.unlike === undefined
      ? []
      : [`          but here ${oneLine(taken.unlike.value)} — ${placeOf(taken.unlike, label, reading, lineAt)}`]),
  ];
  const byPlace = groupBy(people, (taken) => placeOf(taken, 'people', reading, lineAt));
  return [
    head,
    ...row('name', name),
    ...(event === undefined ? [] : row('event', event)),
    ...row('date', date),
    ...row('place', place),
    ...(people.length === 0 ? row('people', undefined) : []),
    ...[...byPlace].map(([where, all]) => `  people  ${all.map(({ value }) => oneLine(value)).join(', ')} — ${where}`),
  ];
}

const NO_REPORT = {
  index: 'a list of what stands below it, no report',
  'kept-out': 'kept out by its author (draft, published or includeInReport in the front matter)',
  template: "the template's own report, untouched",
} as const;

export const NOWHERE = 'nowhere';

/** Where a value was taken from, in a word or two: "front matter", "heading". */
export function whyOf({ why }: Taken, label: string): string {
  return why === 'text' && label === 'name' ? 'heading' : WHY[why];
}

const WHY: Readonly<Record<Taken['why'], string>> = {
  text: 'text',
  'front-matter': 'front matter',
  'file-name': 'file or folder name',
  index: 'section index',
  'other-report': 'another report of the event',
};

/** The very place: `line 12: "**Date:** 1 May 2024"`. */
function placeOf(taken: Taken, label: string, { site, file }: Reading, lineAt: LineAt): string {
  const { why, line, field } = taken;
  if (why === 'front-matter') return field === undefined ? WHY[why] : `${WHY[why]}, ${field}`;
  if (why === 'file-name') return WHY[why];
  const elsewhere =
    taken.site !== site || taken.file !== file ? `, ${taken.site === site ? '' : `${taken.site}: `}${taken.file}` : '';
  const text = oneLine(lineAt(taken.site, taken.file, line));
  const written = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `${whyOf(taken, label)}${elsewhere}, line ${line}${written === '' ? '' : `: ${written}`}`;
}

const LONGEST = 70;
