import { range } from 'es-toolkit';
import type { ChangedCopies } from '../../copies/copies-after.ts';
import type { CopyKeys } from '../../copies/find-copies.ts';
import type { TermCounts } from '../../index/count-terms.ts';
import { type IndexCounts, type Piece, wholeOf } from '../../index/index-counts.ts';
import type { TermTable } from '../../index/term-table.ts';
import type { Beside, Both, IndexPieces } from './beside.ts';
import type { LibraryPart, Part } from './part.ts';

/** The indexes of a library, what was found of its passages, and which part of it stands where. */
export interface KnownIndex {
  readonly counts: Both<IndexCounts>;
  /** The texts of their terms. */
  readonly tables: Both<TermTable>;
  /** See `LibraryData`. */
  readonly copyOf: Int32Array;
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
export function knownIndex(
  parts: readonly Omit<CurrentPart, 'counts'>[],
  { counts, copyOf }: Pick<Beside, 'counts' | 'copyOf'>,
  tables: Both<TermTable>,
): KnownIndex {
  return { counts, tables, copyOf, parts: parts.map((part) => ({ made: part.made, sizes: sizesOf(part) })) };
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

/** What the copies among the passages of these parts are found from. @param pieces see `piecesOf` */
export function copiesOf(
  current: readonly CurrentPart[],
  { passages }: IndexPieces,
  last: KnownIndex | undefined,
): ChangedCopies {
  const parts = current.map(({ made }) => made.copies);
  const gone = last && goneFrom(last, current);
  if (last === undefined || gone === undefined) return { parts, last: undefined };
  const numbers = passages.flatMap(({ counts, from, to }) => {
    return counts === last.counts.passages ? range(from, to) : range(from, to).map(() => -1);
  });
  const kept = numbers.filter((number) => number !== -1);
  const isInOrder = kept.every((number, at) => at === 0 || number > (kept[at - 1] ?? -1));
  return { parts, last: isInOrder ? { firsts: last.copyOf, numbers: Int32Array.from(numbers), gone } : undefined };
}

/** The copies' keys of parts that are not there any more; undefined where they are not known. */
function goneFrom(last: KnownIndex, current: readonly CurrentPart[]): readonly CopyKeys[] | undefined {
  const now = new Set<LibraryPart | undefined>(current.map(({ made }) => made));
  const gone = last.parts.filter(({ made }) => !now.has(made));
  const keys = gone.flatMap(({ made }) => made?.copies ?? []);
  return keys.length === gone.length ? keys : undefined;
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
