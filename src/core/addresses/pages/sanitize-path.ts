import { lowerCase, removeAccents } from '../anchors/go-text.ts';

/** What of a site's configuration decides which characters stay in a path. */
export interface PathRules {
  readonly disablePathToLower: boolean;
  readonly removePathAccents: boolean;
}

/**
 * Makes an address path of a file path as Hugo 0.111 does: letters of any script, digits, tone marks and `. / \ _ # +
 * ~ - @` stay, also '%' before two hexadecimal digits; a run of spaces becomes one '-', unless one stands beside it;
 * all else falls away. Lower case, unless `disablePathToLower`.
 * https://github.com/gohugoio/hugo/blob/v0.111.3/helpers/path.go (UnicodeSanitize)
 */
export function sanitizePath(path: string, rules: PathRules): string {
  const source = rules.removePathAccents ? removeAccents(path) : path;
  let target = '';
  let last = '';
  let gap = false;
  for (const [character] of source.matchAll(KEPT_OR_SPACE)) {
    if (/^\p{White_Space}$/u.test(character)) {
      gap = gap || (target !== '' && last !== '-');
      continue;
    }
    target += gap && character !== '-' ? `-${character}` : character;
    last = character;
    gap = false;
  }
  return rules.disablePathToLower ? target : lowerCase(target);
}

const KEPT_OR_SPACE = /[./\\_#+~@\-\p{L}\p{Nd}\p{M}\p{White_Space}]|%(?=[\da-f]{2})/giu;

/** '//a/./b/../c/' becomes '/a/c', as Go's `path.Join("/", …)`. */
export function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
