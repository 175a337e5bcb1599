import type { CheckedFile } from './checked-content.ts';

/** The 1-based line on which the front matter gives `key`; 1 when it does not. */
export function frontMatterLine({ lines }: CheckedFile, key: string): number {
  const start = lines.findIndex((line) => /^(?:---|\+\+\+)\s*$/.test(line));
  const length = lines.slice(start + 1).findIndex((line) => /^(?:---|\+\+\+)\s*$/.test(line));
  const own = lines.slice(start + 1, start + 1 + Math.max(length, 0));
  const index = own.findIndex((line) => new RegExp(`^\\s*["']?${key}["']?\\s*[:=]`, 'i').test(line));
  return index === -1 ? 1 : start + index + 2;
}
