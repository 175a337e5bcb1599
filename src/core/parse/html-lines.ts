import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { cleanText } from './tidy-spans.ts';

/**
 * The lines of text that a browser shows for a piece of HTML, a line for each row of a table; scripts, styles, comments
 * and pictures show none.
 */
export function htmlLines(html: string): readonly string[] {
  if (!/[^\s<>][^<>]*(?:<|$)/u.test(html)) return [];
  return toText(fromHtml(html, { fragment: true }))
    .split('\n')
    .map(joinCells)
    .filter((line) => line !== '');
}

/** Tabs stand between the cells of a table. */
function joinCells(line: string): string {
  return line
    .split('\t')
    .map((cell) => cleanText(cell).trim())
    .filter((cell) => cell !== '')
    .join(' – ');
}
