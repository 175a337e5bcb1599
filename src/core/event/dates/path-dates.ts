import { type Days, isoDate, isWithin, wholeMonth } from './calendar.ts';
import { readDates } from './dates.ts';
import { readMonths } from './named-months.ts';

/** The days that a path gives, and how it writes them: `value` is a part of it. */
export interface PathDate extends Days {
  readonly value: string;
}

/**
 * The day, or else the month, that the name of a file or of a folder above it gives, the innermost first:
 * `_posts/2006-1-10-x.md`, `meetings/20240313.md`, `notes/1 March 2016 - hack night.md`, `2013/07/18/x.md`,
 * `archive/2013-jul/index.md`, `2015-11/nov-17.md`. A number below a year's folder is a month only when it is a folder's whole name:
 * `2024/05-agm.md` is the fifth of its year.
 */
export function readPathDate(path: string): PathDate | undefined {
  const parts = path
    .normalize('NFC')
    .replace(/\.[a-z]+$/iu, '')
    .split('/')
    .toReversed();
  for (const [index, part] of parts.entries()) {
    const found = inFigures(part) ?? inWords(part) ?? withYearAbove(part, parts.slice(index + 1));
    if (found !== undefined) return found;
  }
  return acrossFolders(path);
}

const DAY = /(?<!\d)((?:19|20)\d\d)([-_. ]?)(\d{1,2})\2(\d{1,2})(?!\d)/;

function inFigures(part: string): PathDate | undefined {
  const [value = '', year, mark, month = '', day = ''] = DAY.exec(part) ?? [];
  if (mark === '' && (month.length < 2 || day.length < 2)) return undefined;
  const iso = isoDate(Number(year), Number(month), Number(day));
  return iso === undefined ? undefined : { iso, value };
}

function inWords(part: string): PathDate | undefined {
  const [date] = [...readDates(part.replace(/[-_]/gu, ' ')), ...readMonths(part)];
  if (date === undefined) return undefined;
  const { iso, until, index, length } = date;
  return { iso, value: part.slice(index, index + length), ...(until === undefined ? {} : { until }) };
}

/** "2015-11/nov-17.md": the day stands in the file's name, its year in the folder's. */
function withYearAbove(part: string, above: readonly string[]): PathDate | undefined {
  const folder = above.find((each) => YEAR.test(each)) ?? '';
  const year = YEAR.exec(folder)?.[0];
  const [date] = year === undefined ? [] : readDates(`${part.replace(/[-_]/gu, ' ')} ${year}`);
  const [month] = readMonths(folder);
  if (date === undefined || (month !== undefined && !isWithin(date.iso, month))) return undefined;
  return { iso: date.iso, value: part };
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

const FOLDERS = /(?:^|\/)((?:19|20)\d\d)\/(0?[1-9]|1[0-2])(?:\/(\d{1,2})(?=\/|\.|-|_)|\/)/;

function acrossFolders(path: string): PathDate | undefined {
  const [value = '', year, month, day] = FOLDERS.exec(path) ?? [];
  if (year === undefined) return undefined;
  const iso = day === undefined ? undefined : isoDate(Number(year), Number(month), Number(day));
  const days = iso === undefined ? wholeMonth(Number(year), Number(month)) : { iso };
  return days === undefined ? undefined : { ...days, value: value.replace(/^\/|\/$/gu, '') };
}
