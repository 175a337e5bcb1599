import { UnreadableReport } from './unreadable-report.ts';

/**
 * Each stands several times above the most that any of 310 real reports of 24 sites holds (in brackets); together they
 * keep the slowest text that they let through below two seconds.
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
 * Refuses a text (LF line ends) that might not be read within two seconds: the time for some Markdown grows with the
 * square of its length, and of eight thousand '>' in a line nobody sees the end.
 * @throws UnreadableReport with the line on which there is too much.
 */
export function guard(text: string): void {
  hold('characters', text.length, 1);
  hold('lines', text.split('\n').length, LIMITS.lines);
  const totals = new Map<Limited, number>();
  for (const paragraph of paragraphsOf(text)) {
    for (const [what, amount, line] of amountsOf(paragraph)) {
      const total = (totals.get(what) ?? 0) + amount;
      totals.set(what, total);
      hold(what, total, line);
    }
  }
}

function hold(what: Limited, amount: number, line: number): void {
  if (amount > LIMITS[what]) throw new UnreadableReport(line, `it has more than ${LIMITS[what]} ${what}`);
}

/** Lines without a blank one between them. */
interface Paragraph {
  /** 1-based line on which it begins. */
  readonly line: number;
  readonly lines: readonly string[];
}

function* paragraphsOf(text: string): Generator<Paragraph> {
  let lines: string[] = [];
  for (const [index, line] of [...text.split('\n'), ''].entries()) {
    if (line.trim() !== '') lines.push(line);
    else if (lines.length > 0) {
      yield { line: index + 1 - lines.length, lines };
      lines = [];
    }
  }
}

type Amount = readonly [what: Limited, amount: number, line: number];

/** What a paragraph adds to the totals; what counts for a paragraph or line alone is held here. */
function* amountsOf(paragraph: Paragraph): Generator<Amount> {
  let length = 0;
  let marks = 0;
  for (const [index, text] of paragraph.lines.entries()) {
    const line = paragraph.line + index;
    const ownMarks = numberOf(MARK, text);
    length += text.length;
    marks += ownMarks;
    hold('lines in a paragraph', index + 1, line);
    hold('characters in a paragraph', length, line);
    yield ['marks such as * and [', ownMarks, line];
    yield ['cells of tables', numberOf(BAR, text), line];
    yield ['headings', HEADING.test(text) ? 1 : 0, line];
    yield ['definitions', DEFINITION.test(text) ? 1 : 0, line];
    yield ['underlined headings', index > 0 && UNDERLINE.test(text) ? 1 : 0, line];
    yield ['quotes and list items', containersIn(text, line), line];
  }
  yield ['marks times characters of their paragraphs', marks * length, paragraph.line];
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
const CONTAINER = /[->*+]|\d+[.)]/g;
/** Of a line, the quotes and list items that begin on it. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
