/**
 * Whether a text is Vietnamese: share of its letters that only Vietnamese has. English reports on Vietnamese people stay
 * far below, Vietnamese ones full of English terms far above the limit. Undefined for a text of a few words.
 */
export function isVietnamese(text: string): boolean | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return undefined;
  const vietnamese = text.match(
    /[ăâđêôơưĂÂĐÊÔƠƯ\u00E0-\u00E3\u00E8\u00E9\u00EC\u00ED\u00F2-\u00F5\u00F9\u00FA\u00FD\u0129\u0169\u1EA0-\u1EF9]/gu,
  );
  return (vietnamese?.length ?? 0) / letters > SHARE;
}

const FEWEST_LETTERS = 40;
const SHARE = 0.05;
