/** The words of a text as written, in order: runs of letters, digits and combining marks (UAX #29 without its exceptions). */
export function words(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
