/** Quotes and list items that begin on one line, and blanks in front of them: more than these cannot be read in time. */
export const MOST_CONTAINERS = 12;
export const MOST_COLUMNS = 60;

/** How many quotes and list items begin on a line, and the columns in front of them that are none of their own. */
export function containersIn(line: string): { readonly count: number; readonly columns: number } {
  const { opening, containers } = openingOf(line);
  return { count: containers.length, columns: opening.replaceAll('\t', '    ').length - 2 * containers.length };
}

/**
 * A line without the quotes and list items that are a few too many for one line, and not further in than can be read.
 * Of hundreds in one line nobody knows what they mean: these stay, to be refused.
 */
export function flatten(line: string): string {
  const { count, columns } = containersIn(line);
  const isDeep = count > MOST_CONTAINERS;
  if ((!isDeep && columns <= MOST_COLUMNS) || count > HOSTILE) return line;
  const { opening, containers } = openingOf(line);
  const indent = isDeep ? 0 : MOST_COLUMNS - 2 * count;
  const kept = containers.slice(0, MOST_CONTAINERS).join(' ');
  return `${' '.repeat(indent)}${kept} ${line.slice(opening.length).trimStart()}`;
}

/** Mails that are answered again and again have a '>' for each time. */
const HOSTILE = 60;

function openingOf(line: string): { readonly opening: string; readonly containers: readonly string[] } {
  const opening = RULE.test(line) ? '' : (CONTAINERS.exec(line)?.[0] ?? '');
  return { opening, containers: opening.match(CONTAINER) ?? [] };
}

/** A rule is no list, however many bullets it seems to have. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const CONTAINER = /[->*+]|(?<!\d)\d+[.)]/g;
/** Of a line, the quotes and list items that begin on it. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
