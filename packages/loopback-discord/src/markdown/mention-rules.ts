import { defaultRules, type Rule } from './simple-markdown.ts';

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
