import type { Heading, Nodes, Root } from 'mdast';
import { anchorText } from './anchor-text.ts';
import { headingAttributes, type NamedHeading, withoutClosing } from './heading-attributes.ts';
import { type HeadingLine, headingLine } from './heading-line.ts';

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
  const ids = new Map(headingsOf(root).map((heading) => [heading, headingAnchor(heading, lines, rules, taken)]));
  return (heading) => ids.get(heading) ?? '';
}

function headingsOf(node: Nodes): readonly Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsOf) : [];
}

function headingAnchor(heading: Heading, lines: readonly string[], rules: AnchorRules, taken: Set<string>): string {
  const line = headingLine(heading, lines);
  if (/\{\{[<%]/.test(line.text)) return '';
  const { text, id }: NamedHeading = rules.attributes ? headingAttributes(line) : { text: withoutMarks(line) };
  if (id !== undefined) {
    taken.add(id);
    return id;
  }
  if (!rules.auto || (rules.emoji && /:[\w+-]+:/.test(text))) return '';
  const unique = firstFree(anchorText(text, rules.type) || 'heading', taken);
  taken.add(unique);
  return unique;
}

function firstFree(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 1; taken.has(free); count += 1) free = `${id}-${count}`;
  return free;
}

function withoutMarks({ text, atx }: HeadingLine): string {
  return atx ? withoutClosing(text) : text;
}
