import { lowerCase, removeAccents, trimSpace } from './go-text.ts';

/**
 * What Hugo makes of a heading's text for its id, before numbering; '' when nothing is left. `github`: Unicode letters,
 * digits and '_' stay, in lower case; spaces and '-' become '-'; all else (tone marks on their own, no-break spaces,
 * emoji, tabs) falls away. `github-ascii` first takes the accents off, then keeps ASCII alone ('đ' has no accent and
 * falls away). `blackfriday` writes one '-' for any run of other characters.
 * https://gohugo.io/getting-started/configuration-markup/#goldmark
 */
export function anchorText(text: string, type: 'github' | 'github-ascii' | 'blackfriday'): string {
  switch (type) {
    case 'github':
      return hyphenated(trimSpace(text).replace(/[^-_ \p{L}\p{Nd}]/gu, ''));
    case 'github-ascii':
      return hyphenated(trimSpace(removeAccents(text)).replace(/[^-_ A-Za-z0-9]/g, ''));
    case 'blackfriday':
      return lowerCase(text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''));
  }
}

function hyphenated(text: string): string {
  return lowerCase(text.replaceAll(' ', '-'));
}
