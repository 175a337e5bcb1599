import { fenceAfter, START } from './syntax/fences.ts';

/** Part of a text. */
export interface Piece {
  readonly text: string;
  /** Number of lines of the text before the one that it begins on. */
  readonly above: number;
}

/** A piece ends at the next heading behind this, in characters … */
const LONG = 40_000;
/** … or at the next blank line behind this, in characters or in lines; half of what `guard` lets through. */
const VERY_LONG = 60_000;
const MANY_LINES = 4_000;
/** A paragraph, list or table ends at a line end behind this, in lines or in characters; at twice as much in any case. */
const PARAGRAPH_LINES = 300;
const PARAGRAPH_CHARACTERS = 8_000;

/**
 * The pieces of a text in its order; one for most. Put together they hold every line, but that an endless line may be
 * cut, and that a table that is cut gets a head without words, and code fences at the cut.
 * @param fineness How many times smaller than usual they are: 1 and more.
 */
export function cutPieces(text: string, fineness = 1): readonly Piece[] {
  const lines = text.split('\n');
  const isShort = text.length <= PARAGRAPH_CHARACTERS / fineness && lines.length <= PARAGRAPH_LINES / fineness;
  if (isShort) return [{ text, above: 0 }];
  const pieces: Piece[] = [];
  let open = opened(0, []);
  let place = START;
  const cut = (above: number): void => {
    const { fence } = place;
    const head = fence === undefined ? headOf(open) : [fence];
    if (fence !== undefined && above < lines.length) open.lines.push(fence);
    if (open.lines.length > 0) pieces.push({ text: open.lines.join('\n'), above: open.above });
    open = opened(above - head.length, head);
  };
  for (const [index, line] of lines.entries()) {
    if (isTheEnd(line, open, place.fence, fineness)) cut(index);
    place = fenceAfter(line, place);
    for (const [number, part] of partsOf(line, place.fence, fineness).entries()) {
      if (number > 0) cut(index);
      add(part, open);
    }
  }
  cut(lines.length);
  return pieces;
}

/** Whether a piece ends before a line. */
function isTheEnd(line: string, open: Open, fence: string | undefined, fineness: number): boolean {
  const much = extent(line, open.paragraph) * fineness;
  if (fence !== undefined) return open.characters * fineness > VERY_LONG || much > 1;
  return isSeam(line, open, fineness) || much > 2 || (much > 1 && /^\S/.test(line));
}

function partsOf(line: string, fence: string | undefined, fineness: number): readonly string[] {
  const longest = Math.floor(PARAGRAPH_CHARACTERS / fineness);
  return fence === undefined && line.length > longest ? (line.match(partsUpTo(longest)) ?? [line]) : [line];
}

interface Open {
  readonly lines: string[];
  readonly above: number;
  characters: number;
  /** What stands since the last blank line; `rule` is the line below the head of a table. */
  paragraph: { lines: number; characters: number; rule: string | undefined };
}

function opened(above: number, head: readonly string[]): Open {
  return { lines: [...head], above, characters: 0, paragraph: { lines: 0, characters: 0, rule: head[1] } };
}

function add(line: string, open: Open): void {
  open.lines.push(line);
  open.characters += line.length + 1;
  const { lines, characters, rule } = open.paragraph;
  open.paragraph =
    line.trim() === ''
      ? { lines: 0, characters: 0, rule: undefined }
      : { lines: lines + 1, characters: characters + line.length, rule: TABLE_RULE.test(line) ? line : rule };
}

/** Whether a piece may well end before a line. */
function isSeam(line: string, open: Open, fineness: number): boolean {
  if ((open.lines.at(-1) ?? '').trim() !== '') return false;
  const [characters, lines] = [open.characters * fineness, open.lines.length * fineness];
  if (characters > LONG && /^#{1,6}[ \t]/.test(line)) return true;
  return (characters > VERY_LONG || lines > MANY_LINES) && (/^\S/.test(line) || line.trim() === '');
}

/** Of a paragraph with one more line; 1 is as much as it should hold. */
function extent(line: string, { lines, characters }: Open['paragraph']): number {
  return lines === 0 ? 0 : Math.max(lines / PARAGRAPH_LINES, (characters + line.length) / PARAGRAPH_CHARACTERS);
}

/** What makes a table of the rows that follow. */
function headOf({ paragraph: { rule } }: Open): readonly string[] {
  return rule === undefined ? [] : [rule.replace(/[-:]/g, ' '), rule];
}

const TABLE_RULE = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+(?:\|[ \t]*)?$/;

/** An endless line in parts that end with sentences, else with words. */
function partsUpTo(longest: number): RegExp {
  const ends = [String.raw`[.!?…。！？]["”’)]?(?:\s+|$)`, String.raw`(?:\s|$)`, ''];
  return new RegExp(ends.map((end) => `.{1,${longest}}${end}`).join('|'), 'gu');
}
