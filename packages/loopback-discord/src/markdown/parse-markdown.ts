import * as blocks from './block-rules.ts';
import * as inline from './inline-rules.ts';
import { autolink, mail, maskedLink, url } from './link-rules.ts';
import { defaultRules, parserFor, type RawNode } from './simple-markdown.ts';

/** A piece of a message as Discord understood it. Text is what is shown, never Markdown. */
export type MarkdownNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: Around; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly MarkdownNode[] }
  /** `start` is the number of the first item; undefined for bullets. */
  | {
      readonly kind: 'list';
      readonly start: number | undefined;
      readonly items: readonly (readonly MarkdownNode[])[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'code-block'; readonly language: string; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'everyone'; readonly text: string }
  /** `name` is without the slash, with subcommands: 'manage status'. */
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'server-page'; readonly page: string }
  | { readonly kind: 'emoji'; readonly name: string; readonly id: string; readonly animated: boolean }
  | { readonly kind: 'timestamp'; readonly seconds: number; readonly style: TimestampStyle };

type Around = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';

/** Discord's styles of a timestamp (Reference, Message Formatting, Timestamp Styles). */
export type TimestampStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';

const { br, inlineCode } = defaultRules;

const parse = parserFor({
  ...blocks,
  ...inline,
  br,
  inlineCode,
  url,
  autolink,
  mail,
  link: maskedLink,
});

/**
 * Reads text as Discord's desktop program does: all that a message, a Text Display or an embed description may hold.
 * Names of standard emoji such as `:key:` are left as they are.
 */
export function parseMarkdown(markdown: string): readonly MarkdownNode[] {
  return toNodes(parse(markdown, { inline: true }));
}

function toNodes(raw: readonly RawNode[]): readonly MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  for (const node of raw.map(toNode)) {
    const last = nodes.at(-1);
    if (node.kind === 'text' && last?.kind === 'text')
      nodes.splice(-1, 1, { kind: 'text', text: last.text + node.text });
    else nodes.push(node);
  }
  return nodes;
}

/** The parser's names of what is around other nodes. */
const AROUND: Readonly<Record<string, Around>> = {
  strong: 'bold',
  em: 'italic',
  underline: 'underline',
  strike: 'strike',
  spoiler: 'spoiler',
  blockQuote: 'quote',
  subtext: 'subtext',
};

function toNode({ type, ...raw }: RawNode): MarkdownNode {
  const around = AROUND[type];
  if (around !== undefined) return { kind: around, children: toNodes(raw['content']) };
  switch (type) {
    case 'heading':
      return { kind: 'heading', level: raw['level'], children: toNodes(raw['content']) };
    case 'list':
      return { kind: 'list', start: raw['start'], items: raw['items'].map(toNodes) };
    case 'link':
      return { kind: 'link', url: raw['target'], children: toNodes(raw['content']) };
    default:
      return toLeaf(type, raw);
  }
}

function toLeaf(type: string, raw: Omit<RawNode, 'type'>): MarkdownNode {
  switch (type) {
    case 'inlineCode':
      return { kind: 'code', text: raw['content'] };
    case 'codeBlock':
      return { kind: 'code-block', language: raw['language'], text: raw['content'] };
    case 'user':
    case 'role':
    case 'channel':
      return { kind: type, id: raw['id'] };
    case 'everyone':
      return { kind: 'everyone', text: raw['content'] };
    case 'command':
      return { kind: 'command', name: raw['name'] };
    case 'serverPage':
      return { kind: 'server-page', page: raw['page'] };
    case 'emoji':
      return { kind: 'emoji', name: raw['name'], id: raw['id'], animated: raw['animated'] };
    case 'timestamp': {
      const style: TimestampStyle = raw['style'];
      return { kind: 'timestamp', seconds: raw['seconds'], style };
    }
    case 'br':
      return { kind: 'text', text: '\n' };
    default:
      return { kind: 'text', text: raw['content'] };
  }
}
