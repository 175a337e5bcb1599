/** A run of text in which all characters carry the same marks. `text` is what a reader sees, without Markdown. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly strike?: true;
  readonly code?: true;
  /** Target of the link as written; may be relative. */
  readonly href?: string;
}

/** What a reader sees as one line or paragraph: the smallest part of a section that has a line of its own. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'quote' | 'row' | 'code';
  /** 1-based line of the file on which the block begins. */
  readonly line: number;
  /** Depth of list nesting, 0 for the outermost list and for everything that is no list item. */
  readonly depth: number;
  /** '•' for a bulleted item, '3.' for a numbered one; absent for everything else. */
  readonly marker?: string;
  readonly spans: readonly Span[];
}

/** A heading with its own text, up to the next heading of any level. */
export interface Section {
  /** Plain text; '' for the text before the first heading. */
  readonly heading: string;
  /** 1 to 6; 0 for the text before the first heading. */
  readonly level: number;
  /** Target of the first link in the heading, as written: a section index links each of its entries. */
  readonly link?: string;
  /** Headings from the outermost to this one, itself included; [] before the first heading. */
  readonly path: readonly string[];
  /** The `id` that the site gives the heading, without '#'; '' before the first heading, and where nobody can know. */
  readonly anchor: string;
  /** The same where the file can be read on its Git host; absent where it is on none. */
  readonly hostAnchor?: string;
  /** 1-based line of the heading, or of the first block before any heading. */
  readonly line: number;
  readonly blocks: readonly Block[];
}

/** Something an author should mend, with the line it stands on. */
export interface Problem {
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** A picture, for those who look at a report rather than read it. */
export interface Picture {
  readonly line: number;
  /** As written: a path on the site or an address. */
  readonly source: string;
  /** '' when the author gave none. */
  readonly alt: string;
}

/** What a file says, whatever site it belongs to: it depends on the file's bytes alone and survives JSON. */
export interface ParsedReport {
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly sections: readonly Section[];
  readonly pictures: readonly Picture[];
  readonly problems: readonly Problem[];
}

/** What of a report is large, and looked at of a few at a time. */
export type Body = Pick<ParsedReport, 'sections' | 'pictures'>;

/** The text as a reader sees it, without marks. */
export function spansText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}

export function blockText(block: Block): string {
  return spansText(block.spans);
}

/** The text of blocks as a reader sees it: one line for each. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n');
}
