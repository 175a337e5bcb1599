import { REPORT_WORDS, SECTION_WORDS, SPEAKER_HEADINGS } from '../words/event-words.ts';
import { foldInPlace, words } from '../words/fold.ts';

interface NameReading {
  /** As written, without what only says that this is a report. */
  readonly name: string;
  /** The text says that it is a report on this: "Summary Report: “…”". */
  readonly explicit: boolean;
}

/**
 * The event's name in a heading or title: `Summary Report: “Data Science on AWS”`, `Event 2 – FCAJ Meetup #2 (June 13,
 * 2026)`, `"Stop Procrastinating" Report`. Undefined when it names none: "Event 5", "Summary Report", "Speakers".
 */
export function readEventName(text: string): NameReading | undefined {
  const bare = trimMarks(text);
  const numbered = trimMarks(bare.replace(NUMBER, ''));
  const prefix = reportPrefix(numbered);
  const suffix = / report$/i.exec(numbered)?.[0] ?? '';
  const inner = numbered.slice(prefix, numbered.length - (prefix > 0 ? 0 : suffix.length));
  const name = unquote(trimMarks(inner.replace(DATE_IN_BRACKETS, '')));
  if (!isName(name)) return undefined;
  return { name, explicit: prefix > 0 || suffix !== '' };
}

/** "Event 2 – ", "Sự kiện 3:", "Event 2 ". */
const NUMBER = /^(?:(?:event|sự kiện|su kien)\s*\d{1,2}\b|\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)])\s*[-–—:.|]?\s*/iu;
const DATE_IN_BRACKETS = /(?<!\s)\s*\((?=[^()]*\)\s*$)(?:[^()]*\b(?:19|20)\d\d|[^()]*\d{1,2}[/-]\d{1,2}[^()]*)\)\s*$/u;

/** How many characters of the text only say that it is a report; 0 when none do. */
function reportPrefix(text: string): number {
  const general = ANY_REPORT.exec(text)?.[0].length;
  if (general !== undefined) return general;
  const folded = foldInPlace(text).replace(/[^\p{L}\p{N}\s:"'([-]/gu, ' ');
  const undashed = folded.replaceAll('-', ' ');
  for (const word of LONGEST_FIRST) {
    if (!undashed.startsWith(word)) continue;
    const after = folded.slice(word.length);
    const separator = /^\s*(?::|"|'|\s-\s|\s-$|-\s|\()/.exec(after);
    // One word can begin a name ("Event-driven architecture"); several cannot.
    if (separator !== null || after.trim() === '')
      return word.length + (/^\s*(?::|\s-\s|-\s)?/.exec(after)?.[0].length ?? 0);
    if (word.includes(' ') && /^\s/.test(after)) return word.length;
  }
  return 0;
}

/** "Workshop Harvest Report: “…”", "Báo cáo tổng hợp: “…”". */
const ANY_REPORT =
  /^(?:(?:\p{L}+[ -]){0,3}(?:report|recap)|(?:bài )?báo cáo(?: \p{L}+){0,4}|bài thu hoạch(?: \p{L}+){0,3})\s*(?::|(?=["“]))/iu;

const LONGEST_FIRST = REPORT_WORDS.toSorted((a, b) => b.length - a.length);
const NO_NAMES_WORDS = new Set([...SECTION_WORDS, ...SPEAKER_HEADINGS.flatMap(({ companions }) => companions)]);

function isName(name: string): boolean {
  const all = words(name);
  const known = all.every((word) => NO_NAMES_WORDS.has(word) || /^\d+$/.test(word));
  return !known && /\p{L}{2}/u.test(name) && name.length <= MAX_NAME && !/^<.*>$/.test(name);
}

/** The longest real name has 127 characters; longer "names" are sentences. */
const MAX_NAME = 160;

function trimMarks(text: string): string {
  const begun = text.replace(MARKS_BEFORE, '');
  // Where the last character is none, the whole text need not be searched for marks at its end.
  return LAST_MARK.test(begun.slice(-2)) ? begun.replace(MARKS_AFTER, '') : begun;
}

const MARK = String.raw`(?:[\s\p{Extended_Pictographic}:*_|\\–—-]|\uFE0F)`;
const MARKS_BEFORE = new RegExp(`^${MARK}+`, 'u');
const MARKS_AFTER = new RegExp(`${MARK}+$`, 'u');
const LAST_MARK = new RegExp(`${MARK}$`, 'u');

const QUOTED = /^["“”'‘«](.+)["“”'’»]$/u;

function unquote(text: string): string {
  const inner = QUOTED.exec(text)?.[1];
  return (inner !== undefined && !/["“”]/u.test(inner) ? inner : text).trim();
}
