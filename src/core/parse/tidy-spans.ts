import type { Span } from '../report/parsed-report.ts';

/** How a run of text is set. */
export type Marks = Omit<Span, 'text'>;

/** Equal neighbours joined, then invisible characters out, white space folded to single blanks, ends trimmed. */
export function tidy(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { text, ...marks } of spans) {
    const last = joined.at(-1);
    if (last !== undefined && sameMarks(last, marks)) joined[joined.length - 1] = { ...last, text: last.text + text };
    else joined.push({ text, ...marks });
  }
  return foldBlanks(joined.map((span) => ({ ...span, text: cleanText(span.text) })));
}

/** Zero-width characters and soft hyphens carry nothing a reader sees; NFC is what Discord and search expect. */
export function cleanText(text: string): string {
  if (!MAY_BE_UNCLEAN.test(text)) return text;
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .replace(/[\s\u00A0]+/gu, ' ')
    .normalize('NFC');
}

const MAY_BE_UNCLEAN = /[^ -~]| {2}/;

function foldBlanks(spans: readonly Span[]): readonly Span[] {
  const folded: Span[] = [];
  for (const span of spans) {
    const atBlank = folded.length === 0 || (folded.at(-1)?.text.endsWith(' ') ?? false);
    const text = atBlank ? span.text.replace(/^ +/u, '') : span.text;
    if (text !== '') folded.push({ ...span, text });
  }
  const last = folded.at(-1);
  if (last === undefined) return folded;
  const trimmed = last.text.trimEnd();
  return trimmed === '' ? foldBlanks(folded.slice(0, -1)) : [...folded.slice(0, -1), { ...last, text: trimmed }];
}

function sameMarks(span: Span, marks: Marks): boolean {
  return MARKS.every((mark) => span[mark] === marks[mark]);
}

const MARKS = ['strong', 'emphasis', 'strike', 'code', 'href'] as const;
