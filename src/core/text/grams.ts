/** Three letters tell most roots apart and still survive a slip or an ending. */
const SIZE = 3;

/** The overlapping three-letter pieces of a folded word, its ends marked: "poly" gives "_po", "pol", "oly", "ly_". */
export function grams(word: string): readonly string[] {
  const padded = `_${word}_`;
  return Array.from({ length: Math.max(1, padded.length - SIZE + 1) }, (_, index) => padded.slice(index, index + SIZE));
}
