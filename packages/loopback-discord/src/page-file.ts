import { readFile } from 'node:fs/promises';

/**
 * A file of the page's browser side, as `npm run build` makes it: this module, and the bundle that it becomes a part of,
 * both are one folder below the package's own. Rejects where there is none.
 */
export function readPageFile(name: string): Promise<string> {
  return readFile(new URL(`../dist/page/${name}`, import.meta.url), 'utf8');
}
