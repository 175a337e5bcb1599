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
  'quotes and list items in one line': 12,
  /** Two make a quote or list item one deeper. (8) */
  'columns in front of a list item': 60,
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
  /** Characters of each paragraph times its marks: the other end of each mark may be sought in all of them. (541,875) */
  'marks times characters of their paragraphs': 20_000_000,
} as const;

type Limited = keyof typeof LIMITS;

/**
 * Refuses a piece of a text (LF line ends) that might not be read within two seconds: the time for some Markdown grows with the
 * square of its length, and of eight thousand '>' in a line nobody sees the end.
 * @throws UnreadableReport with the line on which there is too much.
 */
export function guard(text: string): void {
  const lines = text.split('\n');
  hold('characters', text.length, 1);
  hold('lines', lines.length, LIMITS.lines);
  const totals = new Map<Limited, number>();
  const add = (what: Limited, amount: number, line: number): void => {
    const total = (totals.get(what) ?? 0) + amount;
    totals.set(what, total);
    hold(what, total, line);
  };
  let paragraph = NO_PARAGRAPH;
  for (const [index, each] of [...lines, ''].entries()) {
    const line = index + 1;
    if (each.trim() === '') {
      add('marks times characters of their paragraphs', paragraph.marks * paragraph.characters, paragraph.line);
      paragraph = NO_PARAGRAPH;
      continue;
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
    add('quotes and list items', containersIn(each, line), line);
  }
}

/** Lines without a blank one between them: the first of them (1-based), and how much is in them. */
const NO_PARAGRAPH = { line: 0, lines: 0, characters: 0, marks: 0 };

function hold(what: Limited, amount: number, line: number): void {
  if (amount > LIMITS[what]) throw new UnreadableReport(line, `it has more than ${LIMITS[what]} ${what}`);
}

function containersIn(text: string, line: number): number {
  if (RULE.test(text)) return 0;
  const opening = CONTAINERS.exec(text)?.[0] ?? '';
  if (opening === '') return 0;
  const containers = numberOf(CONTAINER, opening);
  hold('quotes and list items in one line', containers, line);
  hold('columns in front of a list item', opening.replaceAll('\t', '    ').length - 2 * containers, line);
  return containers;
}

function numberOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

const MARK = /[*_[\]<!~`]/g;
const BAR = /\|/g;
const HEADING = /^[ \t>]*#/;
const DEFINITION = /^[ \t>]*\[[^\]]+\]:/;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;
/** A rule is no list, however many bullets it seems to have. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const CONTAINER = /[->*+]|(?<!\d)\d+[.)]/g;
/** Of a line, the quotes and list items that begin on it. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
