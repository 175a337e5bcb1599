import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { cutPieces, type Piece } from './cut-pieces.ts';
import { guard } from './guard.ts';
import { parseMarkdown } from './markdown.ts';
import { UnreadableReport } from './unreadable-report.ts';

/**
 * The syntax tree of a text of any length. A long one is parsed in pieces, so that the time grows with its length and no
 * faster: cut before headings, else at blank lines, within paragraphs that have none at line ends, and within endless
 * lines at sentences; never in fenced code.
 * @throws UnreadableReport with the line, when a piece might hold up everything else.
 */
export function parseLong(text: string): Root {
  const pieces = cutPieces(text);
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return parsePiece(only, '');
  const definitions = text.match(DEFINITION)?.slice(0, MOST_DEFINITIONS).join('\n') ?? '';
  return { type: 'root', children: pieces.flatMap((piece) => parsePiece(piece, definitions).children) };
}

/** Whether a text is read in one piece. */
export function isShort(text: string): boolean {
  return cutPieces(text).length === 1;
}

/** @param definitions Those of the whole text: a link may stand in another piece than its address. */
function parsePiece({ text, above }: Piece, definitions: string): Root {
  try {
    guard(text);
  } catch (error) {
    if (!(error instanceof UnreadableReport)) throw error;
    throw new UnreadableReport(above + error.line, error.message);
  }
  const root = parseMarkdown(definitions === '' ? text : `${text}\n\n${definitions}`);
  const own = root.children.filter((child) => child.type !== 'definition');
  if (above > 0) for (const child of own) moveDown(child, above);
  return { type: 'root', children: own };
}

function moveDown(child: RootContent, lines: number): void {
  visit(child, ({ position }) => {
    if (position === undefined) return;
    position.start.line += lines;
    position.end.line += lines;
  });
}

const DEFINITION = /^\[[^\]^\n\r\u2028\u2029][^\]\n\r\u2028\u2029]*\]:[ \t]*\S+.*$/gm;
const MOST_DEFINITIONS = 300;
