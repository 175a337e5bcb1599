import { replaceOutsideCode } from './outside-code.ts';

/** Removes comments of Obsidian, and the names that it gives blocks (`^a1b2c3` at the end of a line). */
export function removeVaultMarks(text: string): string {
  return replaceOutsideCode(text, MARKS, () => '');
}

const MARKS = /%%[\s\S]*?%%|(?<=[ \t]|^)\^[A-Za-z0-9-]+(?=[ \t]*$)/m;

/**
 * Links of wikis show their text, `[[target|shown]]` and `[[target]]`; what is embedded (`![[picture.png]]`) shows none.
 * https://help.obsidian.md/links
 */
export function showWikiLinks(text: string): string {
  return replaceOutsideCode(text, WIKI_LINK, (_, embeds = '', target = '', shown = '') =>
    embeds === '!' ? '' : shown.trim() || target.trim().replace(/^#\^?/, '').replaceAll('#', ' > '),
  );
}

/** `[[1]](address)` is a link whose text has brackets. */
const WIKI_LINK = /(!?)\[\[([^[\]|\n]+)(?:\\?\|([^[\]\n]*))?\]\](?![([])/;
