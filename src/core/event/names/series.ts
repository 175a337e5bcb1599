import { foldWords } from '../words/fold.ts';

interface SeriesReading {
  /** As written, blanks tidied: "AWS Cloud Mastery Series #3". */
  readonly text: string;
  /** The same for every spelling of the series and its number: "mastery 3". */
  readonly key: string;
}

/**
 * The series that a name gives with a number: "AWS Cloud Mastery Series #3: …", "AWS Mastery 2: …", "DX Talk#7: …",
 * "… (Cloud Mastery Series #1)". Undefined for a name without.
 */
export function readSeries(name: string): SeriesReading | undefined {
  for (const part of name.split(/[:|()[\]"“”]|\s[-–—]\s|(?<=#\s?\d{1,2})\s&\s/u)) {
    const [, title, number] = NUMBERED.exec(part) ?? [];
    if (title === undefined || number === undefined) continue;
    const key = foldWords(title)
      .split(' ')
      .filter((word) => !EMPTY.has(word))
      .join(' ');
    if (key !== '') return { text: part.trim().replace(/\s+/gu, ' '), key: `${key} ${Number(number)}` };
  }
  return undefined;
}

/** A series without the number of one of its events. */
export interface SeriesTitle {
  /** As written: "AWS Cloud Mastery Series". */
  readonly title: string;
  /** The same for every spelling: "mastery". */
  readonly key: string;
}

/** The series that an event's `series` is a number of; undefined for what is no numbered one. */
export function readSeriesTitle(text: string): SeriesTitle | undefined {
  const series = readSeries(text);
  if (series === undefined) return undefined;
  return {
    title: NUMBERED.exec(series.text)?.[1] ?? series.text,
    key: series.key.slice(0, series.key.lastIndexOf(' ')),
  };
}

/** A bare number counts only after a word that asks for one. */
const NUMBERED =
  /^\s*(\p{L}[^#]*?)(?<!\s)\s*(?:#\s*|(?<=\b(?:series|mastery|talk|meetup|session|part|số|kỳ|tập)\s)(?:no\.?\s*)?)(\d{1,2})\s*$/iu;

/** Words that some writers leave out. */
const EMPTY: ReadonlySet<string> = new Set(['aws', 'cloud', 'series', 'the', 'vietnam', 'chuoi', 'workshop', 'event']);
