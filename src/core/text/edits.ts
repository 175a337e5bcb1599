/**
 * Whether at most `limit` steps make one word of the other: Levenshtein, with a swap of neighbours as one step (optimal
 * string alignment). fastest-levenshtein knows no swap, damerau-levenshtein no limit: it fills a table for each pair.
 */
export function withinEdits(one: string, other: string, limit: number): boolean {
  if (Math.abs(one.length - other.length) > limit) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  if (a === '' || b === '') return true;
  if (limit === 0) return false;
  return (
    withinEdits(a.slice(1), b.slice(1), limit - 1) ||
    withinEdits(a.slice(1), b, limit - 1) ||
    withinEdits(a, b.slice(1), limit - 1) ||
    (a[0] === b[1] && a[1] === b[0] && withinEdits(a.slice(2), b.slice(2), limit - 1))
  );
}
