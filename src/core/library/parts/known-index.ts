import type { TermCounts } from '../../index/count-terms.ts';
import { type IndexCounts, type Piece, wholeOf } from '../../index/index-counts.ts';
import type { Both, IndexPieces } from './beside.ts';
import type { LibraryPart, Part } from './part.ts';

/** The indexes of a library, and which part of it stands where in them. */
export interface KnownIndex {
  readonly counts: Both<IndexCounts>;
  readonly parts: readonly IndexedPart[];
}

interface IndexedPart {
  /** Undefined where it is not known any more. */
  readonly made: LibraryPart | undefined;
  /** How many documents it has in each index. */
  readonly sizes: Both<number>;
}

/** A part of a library that is put together. */
export interface CurrentPart {
  readonly reports: Part;
  readonly made: LibraryPart;
  /** Undefined where they stand in the last indexes. */
  readonly counts?: Both<TermCounts> | undefined;
}

/** The indexes of these parts, one behind the other. */
export function knownIndex(parts: readonly Omit<CurrentPart, 'counts'>[], counts: Both<IndexCounts>): KnownIndex {
  return { counts, parts: parts.map((part) => ({ made: part.made, sizes: sizesOf(part) })) };
}

export function sizesOf({ made, reports }: Pick<CurrentPart, 'made' | 'reports'>): Both<number> {
  return { passages: made.passages.ids.length, reports: reports.length };
}

/** What the indexes of these parts are put together of. @param last has those of the parts without counts */
export function piecesOf(parts: readonly CurrentPart[], last: KnownIndex | undefined): IndexPieces {
  const piecesIn = (index: keyof IndexPieces): readonly Piece[] => {
    const placeOf = last === undefined ? () => undefined : placesIn(last, index);
    const pieces: Piece[] = [];
    for (const { made, counts } of parts) {
      const piece = counts === undefined ? placeOf(made) : wholeOf(counts[index]);
      if (piece === undefined) throw new Error('A part is in no index, and has not been counted.');
      const before = pieces.at(-1);
      // What stood together is taken together.
      if (before?.counts === piece.counts && before.to === piece.from)
        pieces.splice(-1, 1, { ...before, to: piece.to });
      else pieces.push(piece);
    }
    return pieces;
  };
  return { passages: piecesIn('passages'), reports: piecesIn('reports') };
}

function placesIn({ counts, parts }: KnownIndex, index: keyof IndexPieces): (part: LibraryPart) => Piece | undefined {
  const places = new Map<LibraryPart | undefined, Piece>();
  let end = 0;
  for (const { made, sizes } of parts) {
    places.set(made, { counts: counts[index], from: end, to: end + sizes[index] });
    end += sizes[index];
  }
  return (part) => places.get(part);
}
