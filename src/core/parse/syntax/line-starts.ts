import { trimEnd, union } from 'es-toolkit';

/** The list items that begin on a line, behind those that it belongs to, and what stands in the last of them. */
export function readItems(text: string, kept: readonly number[], mayBeAny: boolean) {
  const items = [...kept];
  const onlyMarkers = trimEnd(text, ['-', '*', ' ']).length;
  let isOdd = false;
  for (;;) {
    const column = items.at(-1) ?? 0;
    const rest = text.slice(column);
    const isRule = column >= onlyMarkers && isRuleOf(rest);
    const [all, marker = '', blanks = ''] = (isRule ? null : ITEM.exec(rest)) ?? [];
    if (all === undefined || items.length > MOST_ITEMS) return { items, rest, isOdd: isOdd || all !== undefined };
    const isEmpty = all.length === rest.length;
    // Within a paragraph some begin no list; an empty one ends at the next blank line.
    isOdd ||= isEmpty || !(mayBeAny || /^(?:\D|1\D)$/.test(marker));
    items.push(column + all.length - (isEmpty || blanks.length > 4 ? blanks.length - 1 : 0));
  }
}

/** Nobody means more list items within each other. */
const MOST_ITEMS = 100;
const ITEM = /^ {0,3}([-*+]|\d{1,9}[.)])( +|$)/;
/** A rule is no list. @param marks Of these two alone, and blanks. */
function isRuleOf(marks: string): boolean {
  return !(marks.includes('-') && marks.includes('*')) && marks.replaceAll(' ', '').length > 2;
}

/**
 * What ends the HTML that may be open behind a line, `BLANK` for a blank line.
 * https://spec.commonmark.org/0.31.2/#html-blocks
 */
export function htmlAfter(text: string, before: readonly RegExp[]): readonly RegExp[] {
  const end = HTML.find(([start]) => start.test(text))?.[1];
  const all = end === undefined ? before : union(before, [end]);
  return all.filter((each) => each === BLANK || !each.test(text.slice(2)));
}

export const BLANK = /^$/;
const HTML: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?![\w-])/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<!/, />/],
  [/^<[a-z/]/i, BLANK],
];

/** The blanks in front of a line's text; undefined for a blank line. */
export function indentOf(text: string): number | undefined {
  const indent = text.search(/[^ ]/);
  return indent === -1 ? undefined : indent;
}

/** The tabs in front of a line's text as the blanks that they stand for: up to the next fourth column. */
export function withoutTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let text = '';
  for (const [at, sign] of [...line].entries()) {
    if (!/[\s>*+\-\d.)]/.test(sign)) return text + [...line].slice(at).join('');
    text += sign === '\t' ? ' '.repeat(4 - (text.length % 4)) : sign;
  }
  return text;
}
