import { type Block, blockText, type Section } from '../report/parsed-report.ts';
import { dayNumber, type WhenReading } from './dates/calendar.ts';
import { readDates } from './dates/dates.ts';
import { readMonths } from './dates/named-months.ts';
import { readTimes } from './dates/times.ts';
import { isDated, isFullDate } from './event.ts';
import type { FactReading } from './fact-reading.ts';
import { hasLabel, type Labelled, labelKind, labelledValues } from './labelled.ts';
import { readEventName } from './names/event-name.ts';
import { isSpeakersHeading } from './people/speakers.ts';
import { HELD, type LabelKind } from './words/event-words.ts';
import { foldInPlace } from './words/fold.ts';

/**
 * Dates, times, places, topics, labelled names and roles in a report: from labelled lines near its beginning or in a
 * section of information about the event, from sections that are themselves a label ("### Location"), from headings
 * and short lines with a date, and last from sentences that say when the event was held.
 * @param written the day that the file's name gives, if any: what carries no label and is far from it, or after it, is the
 *   date of another matter
 */
export function findWhenAndWhere(sections: readonly Section[], written?: string): readonly FactReading[] {
  const about = sections.filter((section, index) => index < OPENING || isAboutEvent(section.heading));
  return [
    ...about.flatMap(inLabelledLines),
    ...about.flatMap(underLabelHeading),
    ...[
      ...about.flatMap(datedHeading),
      ...about.flatMap(({ blocks }) => blocks.flatMap(datedLine)),
      ...sections.flatMap(({ blocks }) => blocks.flatMap(datedSentence)),
    ].filter((reading) => isNear(reading, written)),
  ];
}

/** A report is written within half a year of its event, and not before it. */
const REPORTED_DAYS = 183;

function isNear(reading: FactReading, written: string | undefined): boolean {
  if (written === undefined || !isDated(reading)) return true;
  const earlier = dayNumber(written) - dayNumber(reading.iso);
  return earlier >= 0 && earlier <= REPORTED_DAYS;
}

/** The facts that labelled lines give, in their order. Used for section indexes too. */
export function readLabelled({ kind, value, line }: Labelled): readonly FactReading[] {
  switch (kind) {
    case 'date':
    case 'time':
      return readWhen(value, line);
    case 'name': {
      const name = readEventName(value)?.name;
      return name === undefined ? [] : [{ kind, value: name, line }];
    }
    case 'place':
    case 'topic':
    case 'series':
    case 'role':
      return value === '' || value.length > LONGEST_VALUE ? [] : [{ kind, value, line }];
    case 'speaker':
      return [];
    default:
      return kind satisfies never;
  }
}

/** The H1, what stands before it, and the first section or two below. */
const OPENING = 4;
/** The longest real place has 151 characters; longer values are sentences about something else. */
const LONGEST_VALUE = 200;

/** Dates and times of a line, a month where no day is given; a date that cannot be read is kept as written, without `iso`. */
export function readWhen(text: string, line: number): readonly FactReading[] {
  if (!/\d/.test(text)) return [];
  const toReading = (kind: 'date' | 'time', { iso, until, index, length }: WhenReading): FactReading => {
    return { kind, value: text.slice(index, index + length), iso, ...(until === undefined ? {} : { until }), line };
  };
  const days = readDates(text);
  const dates = (days.length > 0 ? days : readMonths(text).slice(0, 1)).map((date) => toReading('date', date));
  const times = readTimes(text).map((time) => toReading('time', time));
  const isVague = dates.length === 0 && times.length === 0 && /(?:19|20)\d\d|\d\s*[/-]\s*\d/.test(text);
  return [...dates, ...(isVague ? [{ kind: 'date' as const, value: text, line }] : []), ...times.slice(0, 1)];
}

/** "Event Information", "📍 Location & Time", "Date and Topic": no name of an event, only words for its parts. */
function isAboutEvent(heading: string): boolean {
  return ABOUT.test(foldInPlace(heading)) && readEventName(heading) === undefined;
}

const ABOUT =
  /\b(?:information|info|details?|overview|date|time|location|venue|about|thong tin|chi tiet|tong quan|ngay|thoi gian|dia diem|gioi thieu)\b/;

function inLabelledLines(section: Section): readonly FactReading[] {
  return section.blocks.flatMap((block) =>
    labelledValues(block)
      .filter(({ kind }) => isOfTheEvent(kind, section, block))
      .flatMap(readLabelled),
  );
}

/** Below a list of speakers "Topic:" is a speaker's; a nested item belongs to what it hangs from. */
function isOfTheEvent(kind: LabelKind, { heading, level }: Section, block: Block): boolean {
  if (kind === 'date' || kind === 'time' || kind === 'place') return true;
  return block.depth === 0 && (level <= 1 || !isSpeakersHeading(heading));
}

/** "### Location" and what stands below it. */
function underLabelHeading({ heading, blocks }: Section): readonly FactReading[] {
  const kind = labelKind(heading);
  if (kind === undefined || kind === 'name' || kind === 'role' || kind === 'speaker') return [];
  return blocks
    .slice(0, 1)
    .filter((block) => labelledValues(block).length === 0)
    .flatMap((block) => readLabelled({ kind, value: blockText(block), line: block.line }));
}

/** "# July 2013" heads what happened then; further down a month is one of many. */
function datedHeading({ heading, line, level }: Section): readonly FactReading[] {
  return readWhen(heading, line).filter(level <= 1 ? isDated : isFullDate);
}

/** A line of its own that is little more than a date: "8:30 AM – 12:00 PM, Saturday, November 15, 2025". */
function datedLine(block: Block): readonly FactReading[] {
  const text = blockText(block);
  if (block.kind === 'code' || text.length > SHORT_LINE || !/\d/.test(text) || hasLabel(block)) return [];
  const found = readWhen(text, block.line);
  // Of a list of dates none is the event's.
  return found.filter(isFullDate).length === 1 ? found : [];
}

const SHORT_LINE = 90;

/** "The workshop was held on November 15, 2025 at …". */
function datedSentence(block: Block): readonly FactReading[] {
  const text = blockText(block);
  if (block.kind === 'code' || text.length <= SHORT_LINE || !/\d/.test(text)) return [];
  if (!HELD.test(foldInPlace(text))) return [];
  return readWhen(text, block.line).filter(isFullDate);
}
