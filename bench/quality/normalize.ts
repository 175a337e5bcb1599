/** A heading for comparison: without Markdown, HTML, emoji, punctuation and case. */
export function normalizeHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A text for comparison: without the marks of Markdown, line breaks and case. */
export function normalizeText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`\\]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** A path below `content/` for comparison. */
export function normalizeFile(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)?(?:content\/)?/, '')
    .toLowerCase();
}
