import { BM25 } from '../core/index/bm25.ts';
import { FIELDS, type IndexedTerms, lengthOf } from '../core/index/count-terms.ts';

/** PostgreSQL's weight labels for FIELDS. */
const LABELS = ['A', 'B', 'C'] as const;

/** What a term counts in each field of a document before its rarity does: BM25's saturation, 0 to k + 1. */
export type Saturations = readonly [number, number, number];

/** Average length of each field, see `lengthOf`. */
export type Lengths = readonly [number, number, number];

/** Each term of a document with its saturations. */
export function saturationsOf(document: IndexedTerms, average: Lengths): ReadonlyMap<string, Saturations> {
  const found = new Map<string, [number, number, number]>();
  for (const [field, name] of FIELDS.entries()) {
    const counts = new Map<string, number>();
    for (const term of document[name]) if (term !== '') counts.set(term, (counts.get(term) ?? 0) + 1);
    const norm = BM25.k * (1 - BM25.b + (BM25.b * lengthOf(document[name])) / (average[field] || 1));
    for (const [term, count] of counts) {
      const own = found.get(term) ?? [0, 0, 0];
      own[field] = (count * (BM25.k + 1)) / (count + norm);
      found.set(term, own);
    }
  }
  return found;
}

/** PostgreSQL keeps positions of 1 to 16,383. A saturation is below 2.2; three fields take turns, so that none falls on another's. */
const STEPS = 2_400;

/**
 * A tsvector of our own lexemes. What stands where a word's position would be is its saturation: PostgreSQL keeps it beside the
 * lexeme, and hands it back with it. The labels A, B and C are heading, text and path.
 */
export function vectorText(saturations: ReadonlyMap<string, Saturations>): string {
  return [...saturations]
    .map(([term, own]) => {
      const places = own.flatMap((saturation, field) =>
        saturation > 0 ? [`${3 * Math.max(1, Math.round(saturation * STEPS)) + field}${LABELS[field]}`] : [],
      );
      return `${quoted(term)}:${places.join(',')}`;
    })
    .join(' ');
}

/** A lexeme as tsvector and tsquery read it. */
export function quoted(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/**
 * Reads the saturations of some terms from vectors as `tsvectorsend` gives them: the number of lexemes, then each with a zero
 * behind it, the number of its places, and the places, two bytes each.
 */
export function vectorReader(terms: Iterable<string>) {
  const wanted = new Map([...terms].map((term) => [Buffer.from(term, 'utf8').toString('latin1'), term]));
  // Most lexemes are none of those, which their length and first byte tell mostly: to make text of each would take longest.
  const likely = new Uint8Array(2 ** 16);
  for (const bytes of wanted.keys()) likely[lookOf(bytes.length, bytes.charCodeAt(0))] = 1;
  return (bytes: Buffer): ReadonlyMap<string, Saturations> => {
    const found = new Map<string, Saturations>();
    let at = 4;
    for (let left = bytes.readUInt32BE(0); left > 0; left -= 1) {
      let end = at;
      while (bytes[end] !== 0) end += 1;
      const count = ((bytes[end + 1] ?? 0) << 8) | (bytes[end + 2] ?? 0);
      if (likely[lookOf(end - at, bytes[at] ?? 0)] === 1) {
        const term = wanted.get(bytes.toString('latin1', at, end));
        if (term !== undefined) found.set(term, saturationsAt(bytes, end + 3, count));
      }
      at = end + 3 + 2 * count;
    }
    return found;
  };
}

function lookOf(length: number, first: number): number {
  return ((length & 0xff) << 8) | first;
}

function saturationsAt(bytes: Buffer, from: number, count: number): Saturations {
  const own: [number, number, number] = [0, 0, 0];
  for (let place = 0; place < count; place += 1) {
    const value = bytes.readUInt16BE(from + 2 * place) & 0x3fff;
    own[value % 3] = Math.floor(value / 3) / STEPS;
  }
  return own;
}
