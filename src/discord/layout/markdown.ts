import type { Span } from '../../core/report/parsed-report.ts';

/** What Discord reads as formatting, a mention, a timestamp, a command, a link, or the name of an emoji (`:key:`). */
const SPECIAL = /[\\*_~`|<>[\]()]|:(?=\/\/|[\w+-]+:)/gu;
/** Marks that format a whole line when it begins with them. */
const LINE_MARK = /^(\s*)(#{1,3}(?=\s|$)|-#|[-+*>](?=\s|$))/u;
const NUMBER_MARK = /^(\s*\d+)([.)])(?=\s)/u;
/** A web address without the punctuation behind it; parentheses belong to it when they are closed in it. */
const ADDRESS = /https?:\/\/[\p{L}\p{N}](?:[^\s<>()*\\`]|\([^\s<>()*\\`]*\))*(?<![.,:;!?"'”’…\]])/gu;

/**
 * One line of text as Discord shows it letter by letter. Web addresses stay links, between angle brackets that are not
 * shown: a backslash in one would become part of it. Mentions ping nobody because the client allows none.
 */
export function escapeLine(text: string): string {
  return escapeStart(escapeInline(text.replace(/(?<!\s)\s*\n\s*/gu, ' ')));
}

function escapeInline(text: string): string {
  if (!text.includes('://')) return text.replace(SPECIAL, '\\$&');
  let result = '';
  let position = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    result += `${text.slice(position, index).replace(SPECIAL, '\\$&')}<${address}>`;
    position = index + address.length;
  }
  return result + text.slice(position).replace(SPECIAL, '\\$&');
}

function escapeStart(line: string): string {
  return line.replace(LINE_MARK, '$1\\$2').replace(NUMBER_MARK, '$1\\$2');
}

/** The spans of one line: bold, italic, struck through, code, and links with an absolute address. */
export function spansToMarkdown(spans: readonly Span[]): string {
  let line = '';
  let behindMark = false;
  for (const span of spans) {
    const piece = spanToMarkdown(span, behindMark);
    line += piece;
    behindMark = /[*~`]$/u.test(piece) && piece !== escapeInline(span.text);
  }
  return escapeStart(line);
}

/** A run of marks right behind another would be read as one: the second gives way, its words stay. */
function spanToMarkdown(span: Span, behindMark: boolean): string {
  const text = span.text.trim();
  if (text === '') return span.text;
  if (span.code === true) return behindMark ? escapeInline(span.text) : inlineCode(span.text);
  const marks = behindMark ? '' : marksOf(span);
  // Discord looks for lists and headings behind a mark, too.
  const inner = isLink(text, span.href) ? `[${text}](<${span.href}>)` : escapeStart(escapeInline(text));
  const start = span.text.indexOf(text);
  const around = [span.text.slice(0, start), span.text.slice(start + text.length)];
  return `${around[0]}${marks}${inner}${[...marks].reverse().join('')}${around[1]}`;
}

function marksOf(span: Span): string {
  // Discord ends struck text at the first two tildes, escaped or not.
  const strike = span.strike === true && !span.text.includes('~') ? '~~' : '';
  return `${span.strong === true ? '**' : ''}${span.emphasis === true ? '*' : ''}${strike}`;
}

/** In code behind a link: Discord would take it for the end of the link's words. */
export const LINK_END = /^[^[]*\]\(/u;

function inlineCode(text: string): string {
  if (text.includes('``') || LINK_END.test(text)) return escapeInline(text);
  if (!text.includes('`')) return `\`${text}\``;
  // Of the blanks between the marks and a backtick within, one is not shown.
  return `\`\`${text.replace(/^(?= *`)/u, ' ').replace(/$(?<=` *)/u, ' ')}\`\``;
}

/** Words that lead to an address, where Discord makes a link of both; else the words alone. */
export function linked(words: string, address: string | undefined): string {
  return isLink(words, address) ? `[${words}](<${address}>)` : escapeLine(words);
}

const MAX_HREF = 500;

/** Discord shows the backslashes in the words of a link, and makes none of words with a mention in them. */
function isLink(text: string, href: string | undefined): boolean {
  if (href === undefined || href.length > MAX_HREF || !/^https?:\/\/[^\s<>()*~\\`/][^\s<>()*~\\`]*$/u.test(href))
    return false;
  // Parentheses are no marks within the brackets of a link.
  const marks = text.replace(/[()]/gu, ' ').search(SPECIAL);
  return URL.canParse(href) && marks === -1 && !/@(?:everyone|here)/u.test(text);
}
