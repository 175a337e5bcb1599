import { defaultRules, type RawNode, type Rule, type State } from './simple-markdown.ts';

const URL_FORM = /^(?:https?|steam):\/\/[^\s<]+[^<.,:;"'\]\s]/;
const MAIL = /^<([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>/;
const PROTOCOLS: readonly string[] = ['http:', 'https:', 'discord:', 'tel:', 'sms:', 'mailto:'];
/** More brackets within each other than this are no link, and would keep the regular expression busy for long. */
const MAX_BRACKETS = 10;

/** A bare address: closing parentheses at its end belong to it only if they are opened in it. */
export const url: Rule = {
  order: defaultRules.url.order,
  match: (source) => {
    const address = URL_FORM.exec(source)?.[0];
    return address === undefined ? null : [balanced(address)];
  },
  parse: ([address = '']) => linkTo(address, address),
};

export const autolink: Rule = {
  ...defaultRules.autolink,
  parse: ([, address = '']) => linkTo(address, address),
};

export const mail: Rule = {
  order: defaultRules.mailto.order,
  match: (source) => MAIL.exec(source),
  parse: ([, address = '']) => linkTo(`mailto:${address}`, address),
};

/**
 * `[words](address)` and `[words](<address>)`. All of it stays as it was typed if the words are empty or hold a link, a
 * mention or an address, or if the address is not one of http, https and the few others that Discord takes.
 */
export const maskedLink: Rule = {
  ...defaultRules.link,
  match: (source, state, before) =>
    state['inLink'] !== true && mayBeLink(source) ? defaultRules.link.match(source, state, before) : null,
  parse: ([all = '', words = '', address = ''], parse, state) => {
    const target = targetOf(address.replace(/\\([^0-9A-Za-z\s])/gu, '$1'));
    const inner: State = { ...state, inLink: true, inList: true, inSubtext: true, inQuote: true, listDepth: Infinity };
    const content: readonly RawNode[] = target === undefined ? [] : parse(words, inner);
    const fits = words.trim() !== '' && target !== undefined && content.every(isPlain);
    return fits ? { type: 'link', target, content } : { type: 'text', content: all };
  },
};

function balanced(address: string): string {
  let result = address;
  while (result.endsWith(')') && result.split(')').length > result.split('(').length) result = result.slice(0, -1);
  return result;
}

function linkTo(address: string, words: string) {
  const text = { type: 'text', content: words };
  const target = targetOf(address);
  return target === undefined ? text : { type: 'link', target, content: [text] };
}

/** The address as a browser would open it; undefined if Discord makes no link of it. */
function targetOf(address: string): string | undefined {
  if (/\s/u.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  if (protocol.startsWith('http') && !/^https?:\/\/[^/]/iu.test(address)) return undefined;
  return PROTOCOLS.includes(protocol) ? href : undefined;
}

function mayBeLink(source: string): boolean {
  if (!source.startsWith('[') || !source.includes('](')) return false;
  let depth = 0;
  for (const character of source) {
    if (character === '[') depth += 1;
    if (character === ']' && depth > 0) depth -= 1;
    if (depth > MAX_BRACKETS) return false;
  }
  return true;
}

const PLAIN: readonly string[] = [
  'text',
  'underline',
  'strong',
  'em',
  'strike',
  'inlineCode',
  'spoiler',
  'br',
  'timestamp',
  'emoji',
];

function isPlain(node: RawNode): boolean {
  if (!PLAIN.includes(node.type)) return false;
  return !Array.isArray(node['content']) || node['content'].every(isPlain);
}
