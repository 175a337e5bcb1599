import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { cleanText } from './spans.ts';

/** The lines of text that a browser shows for a piece of HTML; scripts, styles, comments and pictures show none. */
export function htmlLines(html: string): readonly string[] {
  if (!/[^\s<>][^<>]*(?:<|$)/u.test(html)) return [];
  return toText(fromHtml(html, { fragment: true }))
    .split('\n')
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== '');
}
