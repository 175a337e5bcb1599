import type { Vocabulary } from '../../index/vocabulary.ts';

/** Words of four letters and more are worth correcting; from seven on, two slips are allowed. */
const MIN_LENGTH = 4;
const TWO_EDITS_FROM = 7;

/**
 * The word that was meant by a mistyped one: fewest edits (insert, delete, change, swap of neighbours), then the most
 * frequent. Undefined when none is near enough, or the word holds a digit ("2025" is no slip for "2026").
 */
export function nearestWord(word: string, { alike }: Vocabulary): string | undefined {
  if (word.length < MIN_LENGTH || /\d/.test(word)) return undefined;
  const limit = word.length >= TWO_EDITS_FROM ? 2 : 1;
  const near = alike(word)
    .filter((other) => Math.abs(other.word.length - word.length) <= limit)
    .map((other) => ({ ...other, edits: editDistance(word, other.word, limit) }))
    .filter(({ edits }) => edits <= limit);
  return near.toSorted((a, b) => a.edits - b.edits || b.count - a.count)[0]?.word;
}

/** Optimal string alignment distance; limit + 1 as soon as it is certain to exceed the limit. */
export function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column += 1) {
      const value = cell(a, b, row, column, current, last, beforeLast);
      current.push(value);
      smallest = Math.min(smallest, value);
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? limit + 1;
}

function cell(
  a: string,
  b: string,
  row: number,
  column: number,
  current: readonly number[],
  last: readonly number[],
  beforeLast: readonly number[],
): number {
  const at = (cells: readonly number[], index: number) => cells[index] ?? Number.POSITIVE_INFINITY;
  const change = a[row - 1] === b[column - 1] ? 0 : 1;
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return Math.min(
    at(last, column) + 1,
    at(current, column - 1) + 1,
    at(last, column - 1) + change,
    swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
  );
}
