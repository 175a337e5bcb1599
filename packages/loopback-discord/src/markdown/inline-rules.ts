import { defaultRules, type Rule, type State } from './simple-markdown.ts';

/** Stops before all that could begin a formatting: symbols, 'https:', and '1.' at the start of a line. */
const TEXT = /^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n\n| {2,}\n|\w+:\S|[0-9]+\.|$)/;
const CODE_BLOCK = /^```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][\s\S]*?)\n*```\n?/i;
/** Its arm is a backslash that escapes nothing. */
const SHRUG = /^¯\\_\(ツ\)_\/¯/;

export const text: Rule = {
  order: defaultRules.text.order,
  match: (source) => TEXT.exec(source),
  parse: ([content]) => ({ content }),
};

export const shrug: Rule = {
  order: defaultRules.escape.order - 1,
  match: (source) => SHRUG.exec(source),
  parse: ([content]) => ({ type: 'text', content }),
};

/** Inside the words of a masked link a backslash is a backslash. */
export const backslash: Rule = {
  ...defaultRules.escape,
  match: (source, state, before) =>
    state['inLink'] === true ? null : defaultRules.escape.match(source, state, before),
};

/** Deeper than anybody means it; thousands of asterisks would fill the stack. */
const MAX_DEPTH = 50;

export const em = nested(defaultRules.em);
export const strong = nested(defaultRules.strong);
export const underline = nested(defaultRules.u);

export const strike: Rule = nested({
  order: defaultRules.u.order,
  match: (source) => /^~~([\s\S]+?)~~(?!_)/.exec(source),
  parse: (capture, parse, state) => ({ content: parse(capture[1] ?? '', state) }),
});

export const spoiler: Rule = nested({
  order: defaultRules.strong.order,
  match: (source) => /^\|\|([\s\S]+?)\|\|/.exec(source),
  parse: (capture, parse, state) => ({ content: parse(capture[1] ?? '', state) }),
});

export const codeBlock: Rule = {
  order: defaultRules.codeBlock.order,
  match: (source) => CODE_BLOCK.exec(source),
  parse: ([, language = '', content = '']) => ({ language, content }),
};

/** The rule, as long as it is not too deep in others. */
function nested(rule: Rule): Rule {
  const depthOf = (state: State): number => state['depth'] ?? 0;
  return {
    ...rule,
    match: (source, state, before) => (depthOf(state) < MAX_DEPTH ? rule.match(source, state, before) : null),
    parse: (capture, parse, state) => rule.parse(capture, parse, { ...state, depth: depthOf(state) + 1 }),
  };
}

// The forms are those of Discord's Reference, Message Formatting.
const USER = /^<@!?(\d+)>/;
const ROLE = /^<@&(\d+)>/;
const CHANNEL = /^<#(\d+)>/;
const EVERYONE = /^@(?:everyone|here)/;
const COMMAND =
  /^<\/([-_\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}(?: [-_\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}){0,2}):\d+>/u;
const SERVER_PAGE = /^<id:(home|browse|customize|guide|linked-roles)(?::\d+)?>/;
const EMOJI = /^<(a?):(\w+):(\d+)>/;
const TIMESTAMP = /^<t:(-?\d{1,17})(?::([tTdDfFR]))?>/;
/** The furthest time that a date can hold, in seconds from 1970. */
const MAX_SECONDS = 8_640_000_000_000;

export const user = mention(USER, ([, id]) => ({ id }));
export const role = mention(ROLE, ([, id]) => ({ id }));
export const channel = mention(CHANNEL, ([, id]) => ({ id }));
export const everyone = mention(EVERYONE, ([content]) => ({ content }));
export const command = mention(COMMAND, ([, name]) => ({ name }));
export const serverPage = mention(SERVER_PAGE, ([, page]) => ({ page }));
export const emoji = mention(EMOJI, ([, animated, name, id]) => ({ animated: animated === 'a', name, id }));

export const timestamp = mention(TIMESTAMP, ([all, digits, style = 'f']) => {
  const seconds = Number(digits);
  return Math.abs(seconds) > MAX_SECONDS ? { type: 'text', content: all } : { seconds, style };
});

function mention(form: RegExp, parse: (capture: readonly string[]) => Record<string, unknown>): Rule {
  return {
    order: defaultRules.strong.order,
    match: (source) => form.exec(source),
    parse: (capture) => parse(capture),
  };
}
