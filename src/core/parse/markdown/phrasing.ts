import type { Token } from 'markdown-it';
import type { PhrasingContent } from 'mdast';
import { linesFrom } from './positions.ts';

/**
 * What stands within a paragraph, from the tokens that markdown-it makes of it; undefined where remark may read
 * something else, or the lines of some of it are not known.
 * @param line Of the text on which `content` begins, 1-based.
 */
export function toPhrasing(tokens: readonly Token[], content: string, line: number): PhrasingContent[] | undefined {
  let at = 0;
  let current = line;
  let isSure = true;
  const nodes = nodesUntil('', false);
  return isSure && current === line + breaksIn(content) ? nodes : undefined;

  function nodesUntil(end: string, isInLink: boolean): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    for (let token = tokens[at]; token !== undefined && token.type !== end; token = tokens[at]) {
      at += 1;
      if (token.type === 'softbreak') addText(nodes, '\n', 1);
      else if (token.type === 'text' || token.type === 'text_special') addText(nodes, token.content, 0);
      else nodes.push(toNode(token, isInLink));
    }
    at += 1;
    isSure &&= isInLink || !nodes.some((node) => node.type === 'text' && AUTOLINK.test(node.value));
    return nodes;
  }

  function addText(nodes: PhrasingContent[], value: string, breaks: number): void {
    const start = current;
    current += breaks;
    const last = nodes.at(-1);
    if (last?.type !== 'text') {
      if (value !== '') nodes.push({ type: 'text', value, position: linesFrom(start, current) });
      return;
    }
    last.value += value;
    last.position = linesFrom(last.position?.start.line ?? start, current);
  }

  function toNode(token: Token, isInLink: boolean): PhrasingContent {
    const { type, content: value } = token;
    const position = linesFrom(current, current);
    switch (type) {
      case 'code_inline':
        return { type: 'inlineCode', value, position };
      case 'html_inline':
        current += breaksIn(value);
        return { type: 'html', value, position };
      case 'em_open':
        return { type: 'emphasis', children: nodesUntil('em_close', isInLink), position };
      case 'strong_open':
        return { type: 'strong', children: nodesUntil('strong_close', isInLink), position };
      case 'link_open':
        return { type: 'link', url: attribute(token, 'href'), children: nodesUntil('link_close', true), position };
      case 'image':
        current += breaksIn(value);
        return { type: 'image', url: attribute(token, 'src'), alt: wordsOf(token.children ?? []), position };
      case 'hardbreak':
        current += 1;
        return { type: 'break', position };
      default:
        isSure = false;
        return { type: 'text', value, position };
    }
  }
}

/** What GFM may make a link of where it stands in text. https://github.github.com/gfm/#autolinks-extension- */
const AUTOLINK = /https?:\/\/|www\.|[-.+\w]@[-\w.]/i;

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

function wordsOf(tokens: readonly Token[]): string {
  const words = ({ type, content, children }: Token): string => {
    if (type === 'image') return wordsOf(children ?? []);
    return type === 'softbreak' ? '\n' : content;
  };
  return tokens.map(words).join('');
}
