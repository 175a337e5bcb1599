import { FIELDS, type TermCounts } from './count-terms.ts';

const WIDTH = FIELDS.length;

/** In how many documents a term stands, by the number of its text. */
export interface DocumentCounts {
  readonly documents: Int32Array;
  /** In each of FIELDS. */
  readonly fields: Int32Array;
}

/**
 * A function that counts the documents of some parts, each another object, one library after the other: a part that the last one had
 * is not counted again. What it gives is good until the next.
 */
export function createCountDocuments(): (
  parts: readonly TermCounts[],
  /** How many texts there are: no fewer than before. */
  size: number,
) => DocumentCounts {
  let counted: ReadonlySet<TermCounts> = new Set();
  let sums: DocumentCounts = { documents: new Int32Array(), fields: new Int32Array() };
  return (parts, size) => {
    const all = new Set(parts);
    sums = { documents: grown(sums.documents, size), fields: grown(sums.fields, size * WIDTH) };
    for (const part of counted) if (!all.has(part)) addTo(sums, part, -1);
    for (const part of all) if (!counted.has(part)) addTo(sums, part, 1);
    counted = all;
    return sums;
  };
}

function grown(numbers: Int32Array, length: number): Int32Array {
  if (numbers.length === length) return numbers;
  const longer = new Int32Array(length);
  longer.set(numbers);
  return longer;
}

function addTo({ documents, fields }: DocumentCounts, part: TermCounts, sign: 1 | -1): void {
  const { terms, starts, countsOf, counts } = part;
  const isHeld = Int32Array.from(counts, (count) => (count > 0 ? sign : 0));
  for (let own = 0; own < terms.length; own += 1) {
    const [text = 0, start = 0, end = 0] = [terms[own], starts[own], starts[own + 1]];
    documents[text] = (documents[text] ?? 0) + sign * (end - start);
    for (let at = start; at < end; at += 1) {
      const place = (countsOf[at] ?? 0) * WIDTH;
      for (let field = 0; field < WIDTH; field += 1) {
        fields[text * WIDTH + field] = (fields[text * WIDTH + field] ?? 0) + (isHeld[place + field] ?? 0);
      }
    }
  }
}
