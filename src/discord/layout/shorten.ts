const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A word this near to the end is left out rather than cut. */
const WORD_CHARACTERS = 20;
const ELLIPSIS = '…';
/** Something to see: a text of blanks and invisible characters is none for Discord. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A line of plain text of at most `max` characters that is never blank: what is longer ends with '…', at a word where
 * one ends near, and never within a letter.
 */
export function shorten(text: string, max: number): string {
  const line = text.toWellFormed().replace(/\s+/gu, ' ').trim();
  if (!VISIBLE.test(line)) return ELLIPSIS;
  if (line.length <= max) return line;
  let end = 0;
  for (const { index, segment } of GRAPHEMES.segment(line)) {
    if (index + segment.length > max - ELLIPSIS.length) break;
    end = index + segment.length;
  }
  const word = line.lastIndexOf(' ', end);
  return `${line.slice(0, word > end - WORD_CHARACTERS && word > 0 ? word : end).trimEnd()}${ELLIPSIS}`;
}

/** The same, with words left out before the end instead of there: "AWS Cloud Mastery… Security Pillar" tells more. */
export function shortenWithin(text: string, max: number): string {
  const line = shorten(text, Number.POSITIVE_INFINITY);
  if (line.length <= max) return line;
  const beginning = shorten(line, Math.floor(max / 2));
  const room = max - beginning.length;
  const from = line.length - room;
  const end = line.slice(line.indexOf(' ', from));
  return end.length > 1 && end.length <= room ? beginning + end : shorten(line, max);
}
