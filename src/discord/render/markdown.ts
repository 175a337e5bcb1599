import type { Block, Span } from '../../core/report.ts';

/** What Discord reads as formatting, a mention, a timestamp, a command or a link. */
const SPECIAL = /[\\*_~`|<[\]]/gu;
/** Marks that format a whole line when it begins with them. */
const LINE_MARK = /^(\s*)(#{1,3}|-#|[-+*>])(?=\s)/u;
const NUMBER_MARK = /^(\s*\d+)([.)])(?=\s)/u;
const ADDRESS = /https?:\/\/[^\s<>]+/gu;

/**
 * One line of text as Discord shows it letter by letter. Web addresses stay whole: a backslash in one would become
 * part of it. Mentions ping nobody because the client allows none.
 */
export function escapeLine(text: string): string {
  return escapeStart(escapeInline(text.replace(/\s*\n\s*/gu, ' ')));
}

function escapeInline(text: string): string {
  let result = '';
  let position = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    result += text.slice(position, index).replace(SPECIAL, '\\$&') + address;
    position = index + address.length;
  }
  return result + text.slice(position).replace(SPECIAL, '\\$&');
}

function escapeStart(line: string): string {
  return line.replace(LINE_MARK, '$1\\$2').replace(NUMBER_MARK, '$1\\$2');
}

/** The spans of one line: bold, italic, struck through, code, and links with an absolute address. */
export function spansToMarkdown(spans: readonly Span[]): string {
  return escapeStart(spans.reduce((line, span) => line + spanToMarkdown(span, line), ''));
}

function spanToMarkdown(span: Span, before: string): string {
  if (span.code === true) return inlineCode(span.text);
  const text = span.text.trim();
  if (text === '') return span.text;
  const marks = marksOf(span, before);
  const inner = isLinkable(span.href) ? `[${text.replace(SPECIAL, '\\$&')}](<${span.href}>)` : escapeInline(text);
  const start = span.text.indexOf(text);
  const around = [span.text.slice(0, start), span.text.slice(start + text.length)];
  return `${around[0]}${marks}${inner}${[...marks].reverse().join('')}${around[1]}`;
}

/** A run of marks right behind another would be read as one: the second gives way, its words stay. */
function marksOf(span: Span, before: string): string {
  if (/(^|[^\\])[*_~]$/u.test(before)) return '';
  return `${span.strong === true ? '**' : ''}${span.emphasis === true ? '*' : ''}${span.strike === true ? '~~' : ''}`;
}

function inlineCode(text: string): string {
  if (!text.includes('`')) return `\`${text}\``;
  return text.includes('``') ? escapeInline(text) : `\`\` ${text} \`\``;
}

const MAX_HREF = 500;

function isLinkable(href: string | undefined): href is string {
  return href !== undefined && href.length <= MAX_HREF && /^https?:\/\/[^\s<>()]+$/u.test(href);
}

/** The blocks of a quote, each line behind a quote bar. */
export function blocksToQuote(blocks: readonly Block[]): string {
  return blocks
    .flatMap(blockLines)
    .map((line) => `> ${line}`)
    .join('\n');
}

function blockLines(block: Block): readonly string[] {
  if (block.kind === 'code') return codeLines(block);
  const marker = block.marker === undefined ? '' : `${block.marker === '•' ? '-' : block.marker} `;
  return [`${'  '.repeat(block.depth)}${marker}${spansToMarkdown(block.spans)}`];
}

function codeLines(block: Block): readonly string[] {
  const lines = block.spans
    .map(({ text }) => text)
    .join('')
    .split('\n');
  const fenced = !lines.some((line) => line.includes('```'));
  return fenced ? ['```', ...lines, '```'] : lines.map(escapeLine);
}
