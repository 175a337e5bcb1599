import type { Block, Span } from '../report/parsed-report.ts';
import { stem } from '../text/words.ts';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The blocks with the words of these terms in bold. Code and links stay as they are, and so does every letter. */
export function highlight(blocks: readonly Block[], terms: ReadonlySet<string>): readonly Block[] {
  return blocks.map((block) => ({ ...block, spans: block.spans.flatMap((span) => highlightSpan(span, terms)) }));
}

function highlightSpan(span: Span, terms: ReadonlySet<string>): readonly Span[] {
  if (span.strong === true || span.code === true || span.href !== undefined) return [span];
  const parts: Span[] = [];
  let position = 0;
  for (const { 0: word, index } of span.text.matchAll(WORD)) {
    if (!terms.has(stem(word))) continue;
    if (index > position) parts.push({ ...span, text: span.text.slice(position, index) });
    parts.push({ ...span, text: word, strong: true });
    position = index + word.length;
  }
  if (position < span.text.length) parts.push({ ...span, text: span.text.slice(position) });
  return parts;
}
