import type { Root } from 'mdast';
import { createAnchors } from '../addresses/anchors/create-anchors.ts';
import { DEFAULT_READING, type ReadingRules } from '../addresses/reading-rules.ts';
import type { ParsedReport, Picture } from '../report/parsed-report.ts';
import { eachNode } from './each-node.ts';
import { splitFrontMatter } from './front-matter.ts';
import { toSections } from './sections.ts';
import { readMarkdown } from './syntax/read-markdown.ts';
import { UnreadableReport } from './unreadable-report.ts';

/** Changes whenever the result for the same bytes may change; part of the key under which parsed reports are cached. */
export const PARSER_VERSION = 6;

/**
 * Reads a report from the text of its file. `rules` are those of whoever publishes it.
 * @throws UnreadableReport with the line and the reason, when nothing can be made of the file.
 */
export function parseReport(text: string, rules: ReadingRules = DEFAULT_READING): ParsedReport {
  const lines = normalizeLines(text);
  const { data, body, problems } = splitFrontMatter(lines);
  return { frontMatter: data, ...readBody(body, rules), problems };
}

function readBody(body: string, rules: ReadingRules): Pick<ParsedReport, 'sections' | 'pictures'> {
  try {
    const root = readMarkdown(body, rules);
    return { sections: toSections(root, createAnchors(root, body, rules)), pictures: pictures(root) };
  } catch (cause) {
    // A thousand quotes or lists inside each other exhaust the stack; no report means them.
    if (cause instanceof RangeError) throw new UnreadableReport(1, 'its Markdown is nested too deeply', { cause });
    throw cause;
  }
}

/**
 * Files from Windows begin with a byte order mark and end their lines with CRLF; NUL is what a broken copy leaves. Pictures
 * that are written out in the text, as Google Docs does, are megabytes that nobody reads.
 */
function normalizeLines(text: string): string {
  return text
    .replace(/(data:[\w.+/-]+;base64,)[\w+/=-]{100,}/g, '$1')
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\0', '\uFFFD');
}

function pictures(root: Root): readonly Picture[] {
  const found: Picture[] = [];
  eachNode(root, (node) => {
    if (node.type !== 'image') return;
    found.push({ line: node.position?.start.line ?? 1, source: node.url, alt: node.alt ?? '' });
  });
  return found;
}
