import { defaultRules, isLineStart, type Rule } from './simple-markdown.ts';

/** Hash signs at the end of a heading are not shown; '# # x' is no heading. */
const HEADING = /^ *(#{1,3})\s+((?!\s*#{1,3}\s)[^\n]+?)#*\s*(?:\n|$)/u;
const SUBTEXT = /^-# +((?!-#)[^\n]+)(?:\n|$)/u;
/** A '>' needs a space after it. '>>>' takes in all that follows. */
const QUOTE = /^(?: *>>> +[\s\S]*| *>(?!>>) +[^\n]*(?:\n *>(?!>>) +[^\n]*)*\n?)/u;
const REST_MARK = /^ *>>> ?/u;
const LINE_MARK = /^ *> ?/gmu;

export const heading: Rule = {
  order: defaultRules.heading.order,
  match: (source, state, before) => (state['inList'] !== true && /^$|\n$/u.test(before) ? HEADING.exec(source) : null),
  parse: (capture, parse, state) => ({ level: capture[1]?.length, content: parse((capture[2] ?? '').trim(), state) }),
};

export const subtext: Rule = {
  order: defaultRules.heading.order,
  match: (source, state, before) =>
    state['inSubtext'] !== true && /^$|\n$/u.test(before) ? SUBTEXT.exec(source) : null,
  parse: (capture, parse, state) => ({ content: parse((capture[1] ?? '').trim(), { ...state, inSubtext: true }) }),
};

/** Quotes do not nest. */
export const blockQuote: Rule = {
  order: defaultRules.blockQuote.order,
  match: (source, state, before) => (state['inQuote'] !== true && isLineStart(before) ? QUOTE.exec(source) : null),
  parse: ([all = ''], parse, state) => {
    const words = all.replace(REST_MARK.test(all) ? REST_MARK : LINE_MARK, '');
    return { content: parse(words, { ...state, inQuote: true }) };
  },
};

/** A list goes on over lines that begin with a space or, as far in as the first one, with a bullet. '+' is none. */
const LIST = /^( *)([*-]|\d+\.) [\s\S]+?(?:\n(?! )(?!\1(?:[*-]|\d+\.) )|$)/u;
const BULLET = /^ *(?:[*-]|\d+\.) +/u;
const MAX_DEPTH = 11;
/** Discord counts from one at least. */
const MAX_START = 1_000_000_000;

export const list: Rule = {
  order: defaultRules.list.order,
  match: (source, state, before) => {
    const depth: number = state['listDepth'] ?? 0;
    return depth < MAX_DEPTH && isLineStart(before) ? LIST.exec(source) : null;
  },
  parse: ([block = '', indent = '', bullet = ''], parse, state) => {
    const depth: number = state['listDepth'] ?? 0;
    const inner = { ...state, listDepth: depth + 1, inList: true };
    return {
      start: bullet.length > 1 ? Math.min(MAX_START, Math.max(1, Number.parseInt(bullet, 10))) : undefined,
      items: itemsOf(block, indent.length).map((item) => parse(item, { ...inner, prevCapture: null })),
    };
  },
};

/** The texts of the items, without bullets and moved to the left; a space more or less in front is the same level. */
function itemsOf(block: string, indent: number): readonly string[] {
  const lines = block.replace(/\n$/u, '').split('\n');
  const begins = new RegExp(`^ {${indent},${indent + 1}}(?:[*-]|\\d+\\.) +`, 'u');
  const inset = new RegExp(`^ {1,${begins.exec(lines[0] ?? '')?.[0].length ?? 1}}`, 'u');
  const items: string[] = [];
  for (const line of lines) {
    const moved = line.replace(inset, '');
    if (begins.test(line)) items.push(moved.replace(BULLET, ''));
    else items.push(`${items.pop() ?? ''}\n${moved}`);
  }
  return items.map((item) => item.trimEnd());
}
