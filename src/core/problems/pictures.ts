import type { Picture } from '../report/parsed-report.ts';
import type { CheckedFile } from './checked-content.ts';

/** A picture of a page, with the words that stand for it. */
export type CheckedPicture = Picture;

/** All pictures of a file: those of Markdown, and those of HTML and shortcodes, in the order of their lines. */
export function picturesOf({ parsed, lines }: CheckedFile): readonly CheckedPicture[] {
  const tags = lines.flatMap((text, index) =>
    [...text.matchAll(TAG)].flatMap(([tag]): readonly CheckedPicture[] => {
      const source = attribute(tag, 'src');
      if (source === undefined) return [];
      const alt = attribute(tag, 'alt') ?? attribute(tag, 'caption') ?? attribute(tag, 'title') ?? '';
      return [{ line: index + 1, source, alt }];
    }),
  );
  return [...parsed.pictures, ...tags].sort((a, b) => a.line - b.line);
}

/** `<img …>`, and shortcodes that show a file: figure, and those that themes and authors add. */
const TAG = /<img\b[^<>]*>|\{\{[<%]\s*[\w-]+\s[^{}]*?\bsrc\s*=[^{}]*?[>%]\}\}/giu;

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|\`([^\`]*)\`)`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
