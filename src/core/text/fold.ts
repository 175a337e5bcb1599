/**
 * Lower case without diacritics: "Bảo mật" and "bao mat" fold to the same. `đ` is a letter of its own in Unicode and
 * has to be named.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** Whether a word is written with diacritics. */
export function isMarked(word: string): boolean {
  return fold(word) !== word.toLowerCase();
}
