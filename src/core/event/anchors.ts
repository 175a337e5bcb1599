/**
 * What a translation leaves as it is, with how often it occurs: figures of two digits or more, times, names of services
 * and abbreviations (IAM, EC2, SageMaker, CI/CD), in lower case.
 */
export function anchorsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [token] of text.matchAll(TOKEN)) {
    if (!isAnchor(token)) continue;
    const key = token.toLowerCase().replace(/[.,:]+$/u, '');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Share of the anchors of the text with fewer that the other has too, 0 to 1; undefined when one has hardly any. */
export function sharedAnchors(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number | undefined {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  if (fewer.size < FEWEST) return undefined;
  return [...fewer.keys()].filter((anchor) => more.has(anchor)).length / fewer.size;
}

const FEWEST = 4;
const TOKEN = /[\p{L}\d][\p{L}\d]*(?:[/+.:%-][\p{L}\d]+)*/gu;

/** Plain ASCII with a capital inside or a digit: Vietnamese and English prose have hardly any. */
function isAnchor(token: string): boolean {
  if (!/^[\x21-\x7E]+$/.test(token)) return false;
  return /^\d.*\d$/.test(token) || (/[A-Za-z]/.test(token) && (/[A-Z]/.test(token.slice(1)) || /\d/.test(token)));
}
