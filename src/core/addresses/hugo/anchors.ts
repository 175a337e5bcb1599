import type { Heading, Root } from 'mdast';
import { eachNode } from '../../parse/each-node.ts';
import { lowerCase, removeAccents, trimSpace } from './go-text.ts';
import { headingText } from './heading-text.ts';

/** How a site makes the ids of its headings: `markup.goldmark.parser` and `enableEmoji` of its configuration. */
export interface AnchorRules {
  readonly type: 'github' | 'github-ascii' | 'blackfriday';
  /** `autoHeadingID`: without it only headings with an id of their own have one. */
  readonly auto: boolean;
  /** `attribute.title`: whether `{#id}` behind a heading counts. */
  readonly attributes: boolean;
  /** `enableEmoji`: `:smile:` becomes a character before ids are made, so such a heading's id is not known here. */
  readonly emoji: boolean;
}

export const DEFAULT_ANCHOR_RULES: AnchorRules = { type: 'github', auto: true, attributes: true, emoji: false };

/**
 * Gives each heading of one page the id that Hugo (Goldmark) gives it, without '#'; '' when it has none or it cannot
 * be known (a shortcode in the heading). All headings of `root` count, also those in quotes and lists and those that
 * show nothing: each may take an id away from a later one. Made from the Markdown as written, not from what is shown,
 * as Hugo does up to 0.143 (https://github.com/gohugoio/hugo/blob/v0.111.3/markup/goldmark/autoid.go).
 *
 * `source` is the text that `root` was parsed from, or the same text with its shortcodes still in it: its lines, and
 * their characters up to the heading, must be those that the positions in `root` speak of.
 */
export function createAnchors(
  root: Root,
  source: string,
  rules: AnchorRules = DEFAULT_ANCHOR_RULES,
): (heading: Heading) => string {
  const lines = source.split(/\r\n|\n|\r/);
  const taken = new Set<string>();
  const ids = new Map<Heading, string>();
  const numbers = new Map<string, number>();
  eachNode(root, (heading) => {
    if (heading.type !== 'heading') return;
    const id = headingAnchor(heading, lines, rules, { taken, numbers });
    if (id !== '') taken.add(id);
    ids.set(heading, id);
  });
  return (heading) => ids.get(heading) ?? '';
}

function headingAnchor(
  heading: Heading,
  lines: readonly string[],
  rules: AnchorRules,
  { taken, numbers }: Taken,
): string {
  const named = headingText(heading, lines, rules.attributes);
  if (named === undefined) return '';
  if (named.id !== undefined) return named.id;
  if (!rules.auto || (rules.emoji && /:[\w+-]+:/.test(named.text))) return '';
  const id = anchorText(named.text, rules.type) || 'heading';
  let free = id;
  for (let count = numbers.get(id) ?? 1; taken.has(free); count += 1) {
    free = `${id}-${count}`;
    numbers.set(id, count);
  }
  return free;
}

interface Taken {
  readonly taken: ReadonlySet<string>;
  /** The last number that was given behind an id: the ones before it are taken. */
  readonly numbers: Map<string, number>;
}

/**
 * What Hugo makes of a heading's text for its id, before numbering; '' when nothing is left. `github`: Unicode letters,
 * digits and '_' stay, in lower case; spaces and '-' become '-'; all else (tone marks on their own, no-break spaces,
 * emoji, tabs) falls away. `github-ascii` first takes the accents off, then keeps ASCII alone ('đ' has no accent and
 * falls away). `blackfriday` writes one '-' for any run of other characters.
 * https://gohugo.io/getting-started/configuration-markup/#goldmark
 */
function anchorText(text: string, type: AnchorRules['type']): string {
  switch (type) {
    case 'github':
      return hyphenated(trimSpace(text).replace(/[^-_ \p{L}\p{Nd}]/gu, ''));
    case 'github-ascii':
      return hyphenated(trimSpace(removeAccents(text)).replace(/[^-_ A-Za-z0-9]/g, ''));
    case 'blackfriday':
      return lowerCase(text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''));
  }
}

function hyphenated(text: string): string {
  return lowerCase(text.replaceAll(' ', '-'));
}
