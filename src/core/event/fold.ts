/**
 * Lower case, without tone marks, "đ" as "d", all dashes "-" and all quotes plain. Each UTF-16 unit stays in its
 * place: what is found at an index of the result stands at the same index of `text`, if `text` is in NFC.
 */
export function foldInPlace(text: string): string {
  return text.replace(/[A-Z\u0080-\uFFFF]/gu, foldCharacter);
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

const SPECIAL: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'd',
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '\u00A0': ' ',
};

/** Folding a character is slow beside looking it up, and a text has few different ones. */
const known = new Map<string, string>(Object.entries(SPECIAL));

function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = character.toLowerCase().normalize('NFD').charAt(0).toLowerCase();
  const result = character.length === 1 && folded !== '' ? folded : character;
  known.set(character, result);
  return result;
}
