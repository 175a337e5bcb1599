import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { h } from 'hastscript';
import type { Root as MarkdownRoot } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { splitFrontMatter } from '../../core/parse/front-matter.ts';
import { removeShortcodes } from '../../core/parse/hugo-shortcodes.ts';
import { parseWithRemark } from '../../core/parse/markdown/remark.ts';
import type { Section } from '../../core/report/parsed-report.ts';

/** The addresses of a report's pictures on this computer, by what the author wrote; those elsewhere have none. */
export type PictureAddresses = ReadonlyMap<string, string>;

/**
 * The text of a report's file as HTML that is harmless wherever it came from: headings have the ids that `sections`
 * say, pictures that `find` does not find are replaced by their description, links lead to other sites only.
 * Rejects with UnreadableReport as `splitFrontMatter` throws it.
 */
export async function reportHtml(
  text: string,
  sections: readonly Section[],
  find: (sources: readonly string[]) => Promise<PictureAddresses>,
): Promise<Root> {
  const markdown = parseBody(text);
  nameHeadings(markdown, sections);
  const html = raw(toHast(markdown, { allowDangerousHtml: true }));
  const pictures = await find(pictureSources(html));
  const clean = sanitize(html, SCHEMA);
  const root: Root = clean.type === 'root' ? clean : { type: 'root', children: [] };
  finish(root, pictures);
  return root;
}

const STAYING = (defaultSchema.attributes?.['*'] ?? []).filter(
  (name) => !['accessKey', 'tabIndex', 'name', 'color'].includes(String(name)),
);

/**
 * What may stay of a report's HTML: what GitHub lets through, without what could act on its own. Ids stay as they are
 * written, since links of the report go to them: no script runs on the page that they could mislead.
 */
const SCHEMA: Schema = {
  ...defaultSchema,
  // A box that is ticked or not belongs to an item of a list of tasks.
  ancestors: { ...defaultSchema.ancestors, input: ['li'] },
  attributes: { ...defaultSchema.attributes, '*': STAYING },
  clobber: [],
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: ['script', 'style', 'title', 'iframe', 'object', 'noscript', 'template'],
};

/** The sources of all pictures, as written. */
function pictureSources(html: Nodes): readonly string[] {
  const found: string[] = [];
  visit(html, 'element', ({ tagName, properties }) => {
    if (tagName === 'img' && typeof properties['src'] === 'string') found.push(properties['src']);
  });
  return found;
}

function parseBody(text: string): MarkdownRoot {
  // The line numbers must be those of the sections, so the text is read as the parser of reports reads it.
  const lines = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  return parseWithRemark(removeShortcodes(splitFrontMatter(lines).body));
}

function nameHeadings(root: MarkdownRoot, sections: readonly Section[]): void {
  const anchors = new Map(sections.filter(({ level }) => level > 0).map(({ line, anchor }) => [line, anchor]));
  for (const node of root.children) {
    const anchor = node.type === 'heading' ? anchors.get(node.position?.start.line ?? 0) : undefined;
    if (anchor !== undefined && anchor !== '') node.data = { ...node.data, hProperties: { id: anchor } };
  }
}

function finish(root: Root, pictures: PictureAddresses): void {
  visit(root, 'element', (element, index, parent) => {
    if (element.tagName === 'a') finishLink(element);
    if (element.tagName === 'input') nameBox(element);
    if (parent === undefined || index === undefined) return;
    if (element.tagName === 'img') parent.children[index] = picture(element, pictures);
    if (element.tagName === 'table') {
      // Wide tables scroll on their own; whoever has no mouse must be able to get there.
      parent.children[index] = h('div', { class: 'table', tabIndex: 0, role: 'region', ariaLabel: 'Table' }, element);
      return index + 1;
    }
    return undefined;
  });
}

/** Links within the page work; those to other pages of the site would need the site. */
function finishLink({ properties }: Element): void {
  const href = String(properties['href'] ?? '');
  if (href.startsWith('#')) return;
  if (!/^(?:https?|mailto):/i.test(href)) delete properties['href'];
  else Object.assign(properties, { target: '_blank', rel: ['noopener', 'noreferrer', 'nofollow'] });
}

/** A box of a task list stands in front of its words, not in a label. */
function nameBox({ properties }: Element): void {
  properties['ariaLabel'] = properties['checked'] === true ? 'done' : 'to do';
}

function picture({ properties }: Element, pictures: PictureAddresses): Element {
  const alt = String(properties['alt'] ?? '').trim();
  const address = pictures.get(String(properties['src'] ?? ''));
  if (address !== undefined) return h('img', { src: address, alt, loading: 'lazy' });
  return h('span', { class: 'missing-picture', role: 'img', ariaLabel: alt || 'Picture' }, alt || 'Picture');
}
