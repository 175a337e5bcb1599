/**
 * What a translation leaves as it is: figures of two digits or more, times, names of services and abbreviations (IAM,
 * EC2, SageMaker, CI/CD), in lower case.
 */
export function anchorsOf(text: string): ReadonlySet<string> {
  // Nearly all words have neither a capital inside nor a digit.
  const parts = text.split(/\s+/u).filter((part) => CAN_HOLD_ANCHOR.test(part));
  const tokens = parts.flatMap((part) => part.match(TOKEN) ?? []).filter(isAnchor);
  return new Set(tokens.map((token) => token.toLowerCase().replace(/[.,:]+$/u, '')));
}

/** Share of the anchors of the text with fewer that the other has too, 0 to 1; undefined when one has hardly any. */
export function sharedAnchors(one: readonly string[], other: readonly string[]): number | undefined {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  if (fewer.length < FEWEST) return undefined;
  const all = new Set(more);
  return fewer.filter((anchor) => all.has(anchor)).length / fewer.length;
}

const FEWEST = 4;
const CAN_HOLD_ANCHOR = /\d|.[A-Z]/;
const TOKEN = /[\p{L}\d][\p{L}\d]*(?:[/+.:%-][\p{L}\d]+)*/gu;

/** Plain ASCII with a capital inside or a digit: Vietnamese and English prose have hardly any. */
function isAnchor(token: string): boolean {
  if (!/^[\x21-\x7E]+$/.test(token)) return false;
  return /^\d.*\d$/.test(token) || (/[A-Za-z]/.test(token) && (/[A-Z]/.test(token.slice(1)) || /\d/.test(token)));
}
