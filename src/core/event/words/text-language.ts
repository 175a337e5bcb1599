/**
 * Whether a text is Vietnamese: share of its letters that only Vietnamese has. English reports on Vietnamese people stay
 * far below, Vietnamese ones full of English terms far above the limit. Undefined for a text of a few words.
 */
export function isVietnamese(text: string): boolean | undefined {
  let letters = 0;
  let vietnamese = 0;
  // One by one: lists of all letters of a long text take ten times as long to make.
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < FIRST_OF_OTHERS) letters += isAsciiLetter(unit) ? 1 : 0;
    else if (isOfVietnamese(unit)) vietnamese += 1;
    else if (/\p{L}/u.test(String.fromCodePoint(text.codePointAt(index) ?? 0))) letters += 1;
  }
  letters += vietnamese;
  return letters < FEWEST_LETTERS ? undefined : vietnamese / letters > SHARE;
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | LOWER_CASE;
  return lower >= FIRST_LETTER && lower <= LAST_LETTER;
}

function isOfVietnamese(unit: number): boolean {
  return (unit >= FIRST_WITH_TONE && unit <= LAST_WITH_TONE) || OTHERS.has(unit);
}

const FEWEST_LETTERS = 40;
const SHARE = 0.05;

/** UTF-16 units. */
const FIRST_OF_OTHERS = 0x80;
const FIRST_LETTER = 0x61;
const LAST_LETTER = 0x7a;
const FIRST_WITH_TONE = 0x1ea0;
const LAST_WITH_TONE = 0x1ef9;
/** What tells "a" from "A". */
const LOWER_CASE = 0x20;

/** Vietnamese letters besides those that no other language has. */
const OTHERS: ReadonlySet<number> = new Set(
  [...'ăâđêôơưĂÂĐÊÔƠƯàáâãèéìíòóôõùúýĩũ'].map((letter) => letter.charCodeAt(0)),
);
