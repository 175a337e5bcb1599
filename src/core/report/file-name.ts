/** What the path of a report's file says of its page. */
export interface FileName {
  /** With a slash at its end; '' at the top. */
  readonly folder: string;
  /** Without language and ending. */
  readonly name: string;
  /** Key of the language that the name gives, in lower case: 'vi' for `x.vi.md`; '' without. */
  readonly language: string;
}

/** Takes a path apart, whichever of the endings of Markdown it has: `talks/x.vi.mdx` is the Vietnamese file of `talks/x`. */
export function readFileName(path: string): FileName {
  const page = path.replace(/\.(?:md|markdown|mdx)$/i, '');
  const [, folder = '', name = '', language = ''] =
    /^(.*\/)?([^/]+?)(?:\.([a-z]{2}(?:-[a-z]{2})?))?$/is.exec(page) ?? [];
  return { folder, name, language: language.toLowerCase() };
}

/** The folder that a path leads into, without a slash at its end; '' at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a file is named as the page of its folder: `_index.md`, `index.vi.md`. */
export function isIndexName({ name }: FileName): boolean {
  return /^_?index$/i.test(name);
}
