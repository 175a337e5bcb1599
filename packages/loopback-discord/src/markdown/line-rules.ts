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
