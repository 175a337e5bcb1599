/**
 * FNV-1a over UTF-16 units, 32 bits, not negative: http://www.isthe.com/chongo/tech/comp/fnv/ (@sindresorhus/fnv1a counts in
 * BigInt, which takes too long for all words of all passages.)
 */
export function hashText(text: string): number {
  return hashFrom(0x811c9dc5, text);
}

/** The hash of a text that goes on. @param before hash of what stands in front of it */
export function hashFrom(before: number, text: string): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
