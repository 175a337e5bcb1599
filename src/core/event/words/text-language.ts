/**
 * Whether a text is Vietnamese: share of its letters that only Vietnamese has. English reports on Vietnamese people stay
 * far below, Vietnamese ones full of English terms far above the limit. Undefined for a text of a few words.
 */
export function isVietnamese(text: string): boolean | undefined {
  // Two quick cuts: a list of all letters of a long text takes five times as long to make.
  const others = text.replace(/[\0-\x7F]+/g, '');
  const letters = text.replace(/[^A-Za-z]+/g, '').length + (others.match(/\p{L}/gu)?.length ?? 0);
  if (letters < FEWEST_LETTERS) return undefined;
  return (others.match(OF_VIETNAMESE)?.length ?? 0) / letters > SHARE;
}

const FEWEST_LETTERS = 40;
const SHARE = 0.05;

/** The letters that no other language has, and some besides. */
const OF_VIETNAMESE = /[\u1EA0-\u1EF9ăâđêôơưĂÂĐÊÔƠƯàáâãèéìíòóôõùúýĩũ]/g;
