/**
 * Lower case, without tone marks, "đ" as "d", all dashes "-" and all quotes plain. Each UTF-16 unit stays in its
 * place: what is found at an index of the result stands at the same index of `text`, if `text` is in NFC.
 */
export function foldInPlace(text: string): string {
  return text.replace(/[^\0-\x7F]/g, foldUnit).toLowerCase();
}

/** `foldInPlace`, then every run of what is neither letter nor digit is one blank. */
export function foldWords(text: string): string {
  return foldInPlace(text.normalize('NFC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, folded; [] for a text without any. */
export function words(text: string): readonly string[] {
  const folded = foldWords(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Folding a character is slow beside looking it up, and a text has few different ones. */
const FOLDED = new Map<string, string>(
  Object.entries({ đĐ: 'd', '–—−‑': '-', '“”„': '"', '‘’': "'", '\u00A0': ' ' }).flatMap(([units, folded]) =>
    [...units].map((unit): [string, string] => [unit, folded]),
  ),
);

function foldUnit(unit: string): string {
  const known = FOLDED.get(unit);
  if (known !== undefined) return known;
  const [first = ''] = unit.toLowerCase().normalize('NFD');
  const folded = first.length === 1 ? first.toLowerCase() : unit;
  FOLDED.set(unit, folded);
  return folded;
}
