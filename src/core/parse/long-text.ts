import type { Root, RootContent } from 'mdast';
import { flatten } from './containers.ts';
import { cutPieces, type Piece } from './cut-pieces.ts';
import { guard, MARK, numberOf } from './guard.ts';
import { moveDown } from './markdown/positions.ts';
import { parseMarkdown } from './markdown.ts';
import { outsideFences } from './syntax/outside-code.ts';
import { UnreadableReport } from './unreadable-report.ts';

/**
 * The syntax tree of a text of any length. A long one is parsed in pieces, so that the time grows with its length and no
 * faster: cut before headings, else at blank lines, within paragraphs that have none at line ends, and within endless
 * lines at sentences; never in fenced code. Where markup is dense, the pieces are smaller.
 * @throws UnreadableReport with the line, when the whole would hold up everything else: nobody means such a text.
 */
export function parseLong(text: string): Root {
  const flat = outsideFences(text, (stretch) => stretch.split('\n').map(flatten).join('\n'));
  if (flat.length > MUCH && numberOf(MARK, flat) > flat.length * MOST_MARKS) {
    throw new UnreadableReport(1, 'nearly half of it are marks such as * and [');
  }
  const pieces = cutPieces(flat);
  const definitions = pieces.length === 1 ? '' : (flat.match(DEFINITION)?.slice(0, MOST_DEFINITIONS).join('\n') ?? '');
  let spent = 0;
  return { type: 'root', children: pieces.flatMap((piece) => parsePiece(piece, 1)) };

  function parsePiece(piece: Piece, fineness: number): readonly RootContent[] {
    const seconds = secondsFor(piece, fineness < FINEST);
    if (seconds === undefined) {
      const parts = cutPieces(piece.text, fineness * 2);
      return parts.flatMap((part) => parsePiece({ ...part, above: piece.above + part.above }, fineness * 2));
    }
    spent += seconds;
    if (spent > MOST_SECONDS)
      throw new UnreadableReport(piece.above + 1, 'up to here it has too much markup to be read');
    return childrenOf(parseMarkdown(definitions === '' ? piece.text : `${piece.text}\n\n${definitions}`), piece);
  }
}

/** Of so many characters, in two seconds … */
const MUCH = 100_000;
/** … no more may be marks: text with a link in each line has one in ten. */
const MOST_MARKS = 0.4;

/** Pieces are made that many times smaller before what is in one of them is refused. */
const FINEST = 64;

/** Five megabytes of minutes, each line of them with links and bold text, come to half of this at most. See `guard`. */
const MOST_SECONDS = 40;

/** See `guard`; undefined where it is too much and the piece can be made smaller. */
function secondsFor({ text, above }: Piece, canBeSmaller: boolean): number | undefined {
  try {
    return guard(text);
  } catch (error) {
    if (!(error instanceof UnreadableReport)) throw error;
    if (canBeSmaller) return undefined;
    throw new UnreadableReport(above + error.line, error.message);
  }
}

/** Whether a text is read in one piece. */
export function isShort(text: string): boolean {
  return cutPieces(text).length === 1;
}

function childrenOf({ children }: Root, { above }: Piece): readonly RootContent[] {
  const own = children.filter((child) => child.type !== 'definition');
  for (const child of own) moveDown(child, above);
  return own;
}

const DEFINITION = /^\[[^\]^\n\r\u2028\u2029][^\]\n\r\u2028\u2029]*\]:[ \t]*\S+.*$/gm;
const MOST_DEFINITIONS = 300;
