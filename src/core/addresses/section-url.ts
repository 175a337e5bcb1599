/**
 * The address of a section: `base` (ends in '/'), the page's path (as in `PageAddress`, not encoded) and the anchor;
 * '' is the page itself. Letters of any script stay readable in the anchor, as Hugo writes them; in the path they are
 * percent-encoded, as in Hugo's permalinks. What would end or change the address, or a Markdown link around it (spaces,
 * brackets, quotes, '%', '#' …), is percent-encoded in both, so that decoding gives back path and anchor.
 */
export function sectionUrl(base: string, relPath: string, anchor: string): string {
  const path = relPath.split('/').map(encodeSegment).join('/');
  return anchor === '' ? base + path : `${base}${path}#${encodeAnchor(anchor)}`;
}

/** `encodeURIComponent` leaves ! ' ( ) * alone; Markdown does not. '@' and '+' are fine in a path and Hugo leaves them. */
function encodeSegment(segment: string): string {
  const encoded = encodeURIComponent(segment.toWellFormed()).replace(/[!'()*]/g, percent);
  return encoded.replaceAll('%40', '@').replaceAll('%2B', '+');
}

function encodeAnchor(anchor: string): string {
  return anchor.toWellFormed().replace(/[^\p{L}\p{M}\p{N}\-_.:~]/gu, percent);
}

function percent(character: string): string {
  const encoded = encodeURIComponent(character);
  return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}
