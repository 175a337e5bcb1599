import fnv1a from '@sindresorhus/fnv1a';

/**
 * An id for a place, made from its parts: the same on every machine and at every start. At most 13 characters of
 * [0-9a-z] (64 bits), so that several fit a Discord custom id.
 */
export function stableId(...parts: readonly (string | number)[]): string {
  return fnv1a(parts.join('\n'), { size: 64 }).toString(36);
}
