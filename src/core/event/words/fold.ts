/**
 * Lower case, without tone marks, "đ" as "d", all dashes "-" and all quotes plain. Each UTF-16 unit stays in its
 * place: what is found at an index of the result stands at the same index of `text`, if `text` is in NFC.
 */
export function foldInPlace(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (let start = 0; start < text.length; start += MOST_ARGUMENTS) folded += foldPart(text, start);
  return folded;
}

const ASCII = /^[\0-\x7F]*$/;
/** A call with many more arguments overflows the stack. */
const MOST_ARGUMENTS = 4_096;

function foldPart(text: string, start: number): string {
  const units: number[] = [];
  const end = Math.min(text.length, start + MOST_ARGUMENTS);
  for (let index = start; index < end; index++) units.push(foldUnit(text.charCodeAt(index)));
  return String.fromCharCode(...units);
}

/** `foldInPlace`, then every run of what is neither letter nor digit is one blank. */
export function foldWords(text: string): string {
  return foldInPlace(ASCII.test(text) ? text : text.normalize('NFC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, folded; [] for a text without any. */
export function words(text: string): readonly string[] {
  const folded = foldWords(text);
  return folded === '' ? [] : folded.split(' ');
}

const SPECIAL: readonly (readonly [characters: string, folded: string])[] = [
  ['đĐ', 'd'],
  ['–—−‑', '-'],
  ['“”„', '"'],
  ['‘’', "'"],
  ['\u00A0', ' '],
];

/** Folding a character is slow beside looking it up, and a text has few different ones. */
const known = new Map<number, number>(
  SPECIAL.flatMap(([characters, folded]) =>
    [...characters].map((character): [number, number] => [character.charCodeAt(0), folded.charCodeAt(0)]),
  ),
);

function foldUnit(unit: number): number {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const [first = ''] = String.fromCharCode(unit).toLowerCase().normalize('NFD');
  const folded = first.length === 1 ? first.toLowerCase().charCodeAt(0) : unit;
  known.set(unit, folded);
  return folded;
}
