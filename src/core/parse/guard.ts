import { sumBy } from 'es-toolkit';
import { containersIn, MOST_COLUMNS, MOST_CONTAINERS } from './containers.ts';
import { fenceAfter, START } from './syntax/fences.ts';
import { UnreadableReport } from './unreadable-report.ts';

/**
 * Each stands several times above the most that any of 310 real reports of 24 sites holds (in brackets), in one piece of a
 * text (`cutPieces`); together they keep the slowest piece that they let through below two seconds.
 */
const LIMITS = {
  /** (46,105) */
  characters: 100_000,
  /** Blank ones, too. (1,116) */
  lines: 8_000,
  /** Lines that begin with '#'. (63) */
  headings: 1_000,
  /** Lines that make the one above a heading: each takes longer than the one before. (2) */
  'underlined headings': 200,
  /** Quotes and list items that begin on one line. (2) */
  'quotes and list items in one line': MOST_CONTAINERS,
  /** Two make a quote or list item one deeper. (8) */
  'columns in front of a list item': MOST_COLUMNS,
  /** (499) */
  'quotes and list items': 4_000,
  /** Of links and footnotes: `[1]: …`. (0) */
  definitions: 500,
  /** Bars between the cells of tables. (100) */
  'cells of tables': 20_000,
  /** Characters that can begin or end markup within a line. (1,792) */
  'marks such as * and [': 10_000,
  /** Characters without a blank line between them. (2,418) */
  'characters in a paragraph': 50_000,
  /** Lines without a blank one between them. (23) */
  'lines in a paragraph': 1_000,
  /** Characters of one paragraph, list item or row times its marks: the other end of each may be sought in all of them. */
  'marks times characters in a paragraph': 2_000_000,
} as const;

/** The time that as much as is let through takes at worst, in seconds; of less of it the share squared. */
const SECONDS: Partial<Readonly<Record<Limited, number>>> = {
  headings: 0.1,
  'underlined headings': 0.05,
  'quotes and list items': 0.8,
  definitions: 0.1,
  'cells of tables': 0.3,
  'marks times characters in a paragraph': 0.05,
};

type Limited = keyof typeof LIMITS;

/**
 * The seconds that a piece of a text (LF line ends) may take to read at worst, besides those that its length takes: the
 * time for some Markdown grows with the square of its length, and of eight thousand '>' in a line nobody sees the end.
 * What is surely fenced code is no Markdown.
 * @throws UnreadableReport with the line on which there is too much.
 */
export function guard(text: string): number {
  const lines = text.split('\n');
  hold('characters', text.length, 1);
  hold('lines', lines.length, LIMITS.lines);
  const totals = new Map<Limited, number>();
  const add = (what: Limited, amount: number, line: number): void => {
    if (amount === 0) return;
    const total = (totals.get(what) ?? 0) + amount;
    totals.set(what, total);
    hold(what, total, line);
  };
  let seconds = 0;
  let paragraph = NO_PARAGRAPH;
  let place = START;
  const endRun = (): void => {
    const product = paragraph.marks * paragraph.characters;
    hold('marks times characters in a paragraph', product, paragraph.line);
    seconds += secondsOf('marks times characters in a paragraph', product);
  };
  for (const [index, each] of [...lines, ''].entries()) {
    const line = index + 1;
    place = fenceAfter(each, place);
    if (each.trim() === '' || place.isCode === 'surely') {
      endRun();
      paragraph = NO_PARAGRAPH;
      continue;
    }
    if (OWN_RUN.test(each)) {
      endRun();
      paragraph = { ...paragraph, line: 0, marks: 0, characters: 0 };
    }
    const marks = numberOf(MARK, each);
    paragraph = {
      line: paragraph.line || line,
      lines: paragraph.lines + 1,
      characters: paragraph.characters + each.length,
      marks: paragraph.marks + marks,
    };
    hold('lines in a paragraph', paragraph.lines, line);
    hold('characters in a paragraph', paragraph.characters, line);
    add('marks such as * and [', marks, line);
    add('cells of tables', numberOf(BAR, each), line);
    add('headings', Number(HEADING.test(each)), line);
    add('definitions', Number(DEFINITION.test(each)), line);
    add('underlined headings', Number(paragraph.lines > 1 && UNDERLINE.test(each)), line);
    const { count, columns } = containersIn(each);
    hold('quotes and list items in one line', count, line);
    hold('columns in front of a list item', columns, line);
    add('quotes and list items', count, line);
  }
  return seconds + sumBy([...totals], ([what, total]) => secondsOf(what, total));
}

function secondsOf(what: Limited, amount: number): number {
  return (SECONDS[what] ?? 0) * (amount / LIMITS[what]) ** 2;
}

/** Lines without a blank one between them: the first of them (1-based), and how much is in them. */
const NO_PARAGRAPH = { line: 0, lines: 0, characters: 0, marks: 0 };

function hold(what: Limited, amount: number, line: number): void {
  if (amount > LIMITS[what]) throw new UnreadableReport(line, `it has more than ${LIMITS[what]} ${what}`);
}

/** How often a pattern, which is global, is found in a text. */
export function numberOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/** What can begin or end markup within a line. */
export const MARK = /[*_[\]<!~`]/g;
/** A list item and a row of a table have marks of their own. */
const OWN_RUN = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|\|)/;
const BAR = /\|/g;
const HEADING = /^[ \t>]*#/;
const DEFINITION = /^[ \t>]*\[[^\]]+\]:/;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;
