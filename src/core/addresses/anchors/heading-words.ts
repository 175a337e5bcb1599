import type { Heading, PhrasingContent } from 'mdast';

/** What of a heading's words counts for its id. */
export interface WordOptions {
  /** What becomes of text that is no code, such as typographic signs. */
  readonly text?: (value: string) => string;
  /** Whether the words of a picture count. */
  readonly alt?: boolean;
  readonly code?: boolean;
}

/** The words of a heading, without marks and tags. */
export function headingWords({ children }: Heading, options: WordOptions = {}): string {
  const { text = (value) => value, alt = false, code = true } = options;
  const words = (node: PhrasingContent): string => {
    switch (node.type) {
      case 'text':
        return text(node.value);
      case 'inlineCode':
        return code ? node.value : '';
      case 'image':
      case 'imageReference':
        return alt ? (node.alt ?? '') : '';
      case 'break':
        return ' ';
      default:
        return 'children' in node ? node.children.map(words).join('') : '';
    }
  };
  return children.map(words).join('');
}

/** Takes an id that the writer gave off the end of a heading's words: "Title {#id}". */
export function withOwnId(words: string): { readonly words: string; readonly own?: string } {
  const [, before = '', own] = /^(.*?)(?<!\s)\s*\\?\{\s*(?::\s*)?#([^\s{}]+)\s*\}\s*$/s.exec(words) ?? [];
  return own === undefined ? { words } : { words: before, own };
}
