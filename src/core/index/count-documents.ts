import { FIELDS, type TermCounts } from './count-terms.ts';

const WIDTH = FIELDS.length;

/** In how many documents a term stands, by the number of its text. */
export interface DocumentCounts {
  readonly documents: Int32Array;
  /** In each of FIELDS. */
  readonly fields: Int32Array;
}

/** @param size how many texts there are */
export function countDocuments(parts: readonly TermCounts[], size: number): DocumentCounts {
  const sums: DocumentCounts = { documents: new Int32Array(size), fields: new Int32Array(size * WIDTH) };
  for (const part of parts) addTo(sums, part);
  return sums;
}

function addTo({ documents, fields }: DocumentCounts, part: TermCounts): void {
  const { terms, starts, countsOf, counts } = part;
  const isHeld = Int32Array.from(counts, (count) => (count > 0 ? 1 : 0));
  for (let own = 0; own < terms.length; own += 1) {
    const [text = 0, start = 0, end = 0] = [terms[own], starts[own], starts[own + 1]];
    documents[text] = (documents[text] ?? 0) + end - start;
    for (let at = start; at < end; at += 1) {
      const place = (countsOf[at] ?? 0) * WIDTH;
      for (let field = 0; field < WIDTH; field += 1) {
        fields[text * WIDTH + field] = (fields[text * WIDTH + field] ?? 0) + (isHeld[place + field] ?? 0);
      }
    }
  }
}
